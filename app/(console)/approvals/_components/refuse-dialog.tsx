// Refuses a waiver that somebody asked for.
'use client';
import { useTRPCClient } from '../../../_lib/trpc';
import { useMove } from '../../_components/draft/use-move';
import type { Approval } from './approval';
import { RefuseRequestDialog } from './refuse-request-dialog';

export function RefuseDialog({
  approval,
  timeZone,
  onRefresh,
  onClose,
}: {
  approval: Approval;
  timeZone: string;
  onRefresh: () => void;
  onClose: () => void;
}) {
  const refuse = useMove(useTRPCClient().evidence.refuseWaiver.mutate);
  return (
    <RefuseRequestDialog
      family="approval_refusal"
      title={`Refuse the waiver: ${approval.itemLabel}`}
      description={`${approval.askedBy} sees your code and note. The item stays as it is.`}
      done={`Refused: ${approval.itemLabel}`}
      refuse={(why) => refuse.run({ rulingId: approval.rulingId, ...why })}
      isPending={refuse.isPending}
      timeZone={timeZone}
      onRefresh={onRefresh}
      onClose={onClose}
    />
  );
}
