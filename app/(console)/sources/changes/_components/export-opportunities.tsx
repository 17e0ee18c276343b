// Hands draft opportunities out as the file that creates them, and marks them exported in the same step.
'use client';
import type { ChangeFile } from '@/server/core/outbox/crm-cell';
import { formatCountOf } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { useMove } from '../../../_components/draft/use-move';
import type { OpportunityLine } from '../../../_components/opportunity/opportunity-line';
import { useHandOut } from './use-hand-out';

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
  const { handOut, refusal } = useHandOut({
    mark: (file) => run({ file, draftIds: lines.map(({ id }) => id) }),
    read: (exportId, file) => client.opportunities.file.query({ exportId, file }),
    nameOf: (file) => `new-opportunities-${file}-${today}`,
    records: (count) => formatCountOf(count, 'opportunity', 'opportunities'),
    byHand: (count) => formatCountOf(count, 'opportunity', 'opportunities'),
  });
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
