// The inbox: what waits for me, deal by deal.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { InboxScreen } from './_components/inbox-screen';

export const metadata: Metadata = { title: 'Inbox' };

export default async function InboxPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.inbox.list.queryOptions()),
    queryClient.prefetchQuery(trpc.requests.list.queryOptions()),
    queryClient.prefetchQuery(trpc.opportunities.list.queryOptions({ isOwn: true })),
  ]);
  const { role } = seat.actor;
  return (
    <Hydrate>
      <InboxScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        currency={seat.workspace.currency}
        maySell={role === 'rep' || role === 'manager' || role === 'leader'}
        isLead={role === 'manager' || role === 'leader'}
      />
    </Hydrate>
  );
}
