// Hands the changes of one source out as its own importer's file, and marks them exported in the same step.
'use client';
import { useState } from 'react';
import type { ChangeFile } from '@/server/core/outbox/crm-cell';
import { formatCountOf } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { notifyDone, notifyFailed } from '../../../../_ui/notify';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { saveTextAsFile } from '../../../_components/save-text-as-file';
import type { ChangeLine } from './change-groups';

const FILES: readonly { file: ChangeFile; label: string }[] = [
  { file: 'salesforce', label: 'Data Loader CSV' },
  { file: 'hubspot', label: 'HubSpot CSV' },
];

export function ExportChanges({
  lines,
  today,
  timeZone,
}: {
  lines: readonly ChangeLine[];
  today: string;
  timeZone: string;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.outbox.export.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function handOut(file: ChangeFile) {
    const answer = await run({ file, changeIds: lines.map(({ id }) => id) });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    try {
      const { text, records, byHand } = await client.outbox.file.query({
        exportId: answer.result.exportId,
        file,
      });
      if (records > 0) saveTextAsFile(`changes-${file}-${today}.csv`, text, 'text/csv');
      notifyDone({
        title: `${formatCountOf(records, 'record')} handed out`,
        ...(byHand.length > 0
          ? { description: `${formatCountOf(byHand.length, 'change')} to enter by hand` }
          : {}),
      });
    } catch (error) {
      const description = error instanceof Error ? error.message : 'Press again to get the file.';
      notifyFailed({ title: 'The file was not saved', description });
    }
  }
  return (
    <div className="flex flex-col gap-2">
      {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
      <div className="flex flex-wrap gap-2">
        {FILES.map(({ file, label }, place) => (
          <Button
            key={file}
            variant={place === 0 ? 'primary' : undefined}
            loading={isPending}
            onClick={() => void handOut(file)}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
