// Everything anyone can see about my work, and who looked; it is about whoever asks and about nobody else.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { MeScreen } from './_components/me-screen';

export const metadata: Metadata = { title: 'About me' };

export default async function MePage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.me.seat.queryOptions()),
    queryClient.prefetchQuery(trpc.me.views.queryOptions()),
    queryClient.prefetchQuery(trpc.me.decisions.queryOptions()),
    queryClient.prefetchQuery(trpc.me.rulings.queryOptions()),
  ]);
  return (
    <Hydrate>
      <MeScreen today={seat.today} timeZone={seat.workspace.timeZone} />
    </Hydrate>
  );
}
