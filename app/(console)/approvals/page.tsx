// Approvals: what waits for a second person, each with the exact difference it would make.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { ApprovalsScreen } from './_components/approvals-screen';

export const metadata: Metadata = { title: 'Approvals' };

export default async function ApprovalsPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.approvals.list.queryOptions()),
    queryClient.prefetchQuery(trpc.messages.waiting.queryOptions()),
    queryClient.prefetchQuery(trpc.messages.decided.queryOptions()),
    queryClient.prefetchQuery(trpc.approvals.delegations.queryOptions()),
    queryClient.prefetchQuery(trpc.requests.list.queryOptions()),
    queryClient.prefetchQuery(trpc.approvals.others.queryOptions()),
  ]);
  return (
    <Hydrate>
      <ApprovalsScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        seatId={seat.actor.seatId}
        decides={['manager', 'leader', 'finance'].includes(seat.actor.role)}
      />
    </Hydrate>
  );
}
