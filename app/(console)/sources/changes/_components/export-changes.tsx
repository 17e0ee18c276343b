// Hands the changes of one source out as its own importer's file, and marks them exported in the same step.
'use client';
import type { ChangeFile } from '@/server/core/outbox/crm-cell';
import { formatCountOf } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { useMove } from '../../../_components/draft/use-move';
import type { ChangeLine } from './change-groups';
import { useHandOut } from './use-hand-out';

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
  const { handOut, refusal } = useHandOut({
    mark: (file) => run({ file, changeIds: lines.map(({ id }) => id) }),
    read: (exportId, file) => client.outbox.file.query({ exportId, file }),
    nameOf: (file) => `changes-${file}-${today}`,
    records: (count) => formatCountOf(count, 'record'),
    byHand: (count) => formatCountOf(count, 'change'),
  });
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
