// Hands draft opportunities out as the file that creates them, and marks them exported in the same step.
'use client';
import { useState } from 'react';
import type { ChangeFile } from '@/server/core/outbox/crm-cell';
import { formatCountOf } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { notifyDone, notifyFailed } from '../../../../_ui/notify';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import type { OpportunityLine } from '../../../_components/opportunity/opportunity-line';
import { saveTextAsFile } from '../../../_components/save-text-as-file';

const FILES: readonly { file: ChangeFile; label: string }[] = [
  { file: 'salesforce', label: 'Data Loader insert CSV' },
  { file: 'hubspot', label: 'HubSpot create CSV' },
];

export function ExportOpportunities({
  lines,
  today,
  timeZone,
}: {
  lines: readonly OpportunityLine[];
  today: string;
  timeZone: string;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.opportunities.export.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function handOut(file: ChangeFile) {
    const answer = await run({ file, draftIds: lines.map(({ id }) => id) });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    const { exportId } = answer.result;
    try {
      const { text, records, byHand } = await client.opportunities.file.query({ exportId, file });
      if (records > 0) saveTextAsFile(`new-opportunities-${file}-${today}.csv`, text, 'text/csv');
      notifyDone({
        title: `${formatCountOf(records, 'opportunity', 'opportunities')} handed out`,
        ...(byHand.length > 0 ? { description: `${byHand.length} to enter by hand` } : {}),
      });
    } catch (error) {
      const description = error instanceof Error ? error.message : 'Press again to get the file.';
      notifyFailed({ title: 'The file was not saved', description });
    }
  }
  return (
    <div className="flex flex-col gap-2">
      {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        {FILES.map(({ file, label }) => (
          <Button key={file} loading={isPending} onClick={() => void handOut(file)}>
            {label}
          </Button>
        ))}
      </div>
      <p className="text-ink-3 text-xs">
        One row each and never with an id of its own, so that a loader creates and cannot overwrite. The stage
        is not written: choose the first one where you load it.
      </p>
    </div>
  );
}
