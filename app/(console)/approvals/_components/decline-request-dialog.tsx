// Declines what somebody asked for.
'use client';
import { useTRPCClient } from '../../../_lib/trpc';
import { useMove } from '../../_components/draft/use-move';
import { useRefresh } from '../../_components/draft/use-refresh';
import { type AskedRequest, requestTitle } from './asked-request';
import { RefuseRequestDialog } from './refuse-request-dialog';

export function DeclineRequestDialog({
  request,
  timeZone,
  onClose,
}: {
  request: AskedRequest;
  timeZone: string;
  onClose: () => void;
}) {
  const refresh = useRefresh();
  const decline = useMove(useTRPCClient().requests.decline.mutate);
  const title = requestTitle(request);
  return (
    <RefuseRequestDialog
      family="approval_refusal"
      title={`Decline: ${title}`}
      description={`${request.askedBy} sees your code and note. Nothing is changed.`}
      action="Decline"
      done={`Declined: ${title}`}
      refuse={(why) => decline.run({ requestId: request.id, ...why })}
      isPending={decline.isPending}
      timeZone={timeZone}
      onRefresh={() => {
        refresh();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
