// Refuses a message that leaves its template.
'use client';
import { useTRPCClient } from '../../../_lib/trpc';
import { useMove } from '../../_components/draft/use-move';
import { useRefresh } from '../../_components/draft/use-refresh';
import { RefuseRequestDialog } from './refuse-request-dialog';
import type { WaitingMessageRow } from './waiting-message';

export function RefuseMessageDialog({
  message,
  timeZone,
  onClose,
}: {
  message: WaitingMessageRow;
  timeZone: string;
  onClose: () => void;
}) {
  const refresh = useRefresh();
  const refuse = useMove(useTRPCClient().messages.refuse.mutate);
  return (
    <RefuseRequestDialog
      family="message_refusal"
      title={`Refuse the message to ${message.contactName}`}
      description={`${message.askedBy} sees your code and note. The text cannot be sent; it can be written anew.`}
      done={`Refused: the message to ${message.contactName}`}
      refuse={(why) => refuse.run({ messageId: message.id, ...why })}
      isPending={refuse.isPending}
      timeZone={timeZone}
      onRefresh={() => {
        refresh();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
