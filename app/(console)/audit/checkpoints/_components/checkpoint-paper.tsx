// The one page to lodge, as it prints: nothing around it, and the signed text as a file beside it.
'use client';
import { formatCountOf } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { CopyButton } from '../../../../_ui/copy-button';
import { PageHeader } from '../../../../_ui/page-header';
import { saveTextAsFile } from '../../../_components/save-text-as-file';

export function CheckpointPaper({ text, note, size }: { text: string; note: string; size: number }) {
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <div className="print:hidden">
        <PageHeader
          title="Checkpoint"
          hint={formatCountOf(size, 'entry', 'entries')}
          crumbs={[
            { label: 'Audit', href: '/audit' },
            { label: 'Checkpoints', href: '/audit/checkpoints' },
          ]}
          controls={
            <>
              <CopyButton text={text} label="Copy the page" />
              <Button onClick={() => saveTextAsFile(`checkpoint-${size}.txt`, note)}>
                Save the signed text
              </Button>
              <Button variant="primary" onClick={() => window.print()}>
                Print
              </Button>
            </>
          }
        />
      </div>
      <pre className="overflow-x-auto wrap-anywhere whitespace-pre-wrap rounded-lg border border-line bg-canvas p-4 font-mono text-xs leading-5 print:border-0 print:p-0">
        {text}
      </pre>
    </div>
  );
}
