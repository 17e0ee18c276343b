// Goes on with a message that an agent proposed: loads it as it stands now, and hands it to the dialog that sends it.
'use client';
import { useQuery } from '@tanstack/react-query';
import { isLiveMessage } from '@/server/core/messages/message-state';
import { useTRPC } from '../../../../../_lib/trpc';
import { Dialog } from '../../../../../_ui/dialog';
import { useDeal } from '../deal-context';
import { SendMessageDialog } from './send-message-dialog';

export function ProposalDialog({ messageId }: { messageId: string }) {
  const trpc = useTRPC();
  const { deal, close } = useDeal();
  const { data } = useQuery(trpc.messages.ofDeal.queryOptions({ id: deal.id }));
  if (!data) return null;
  const message = data.messages.find(({ id }) => id === messageId);
  if (message && isLiveMessage(message.state)) return <SendMessageDialog message={message} />;
  return (
    <Dialog open onOpenChange={close} title="This message is not open any more">
      <p className="text-sm">Somebody decided about it meanwhile: its story stands on the deal’s page.</p>
    </Dialog>
  );
}
