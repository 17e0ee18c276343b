// The write ladder: what each agent may do today, and why.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { LadderScreen } from './_components/ladder-screen';

export const metadata: Metadata = { title: 'Write ladder · Rules' };

export default async function LadderPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.ladder.page.queryOptions());
  return (
    <Hydrate>
      <LadderScreen today={seat.today} timeZone={seat.workspace.timeZone} role={seat.actor.role} />
    </Hydrate>
  );
}
