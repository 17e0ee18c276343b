// Snapshots: every frozen forecast, newest first.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { SnapshotsScreen } from './_components/snapshots-screen';

export const metadata: Metadata = { title: 'Snapshots' };

export default async function SnapshotsPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.snapshots.list.queryOptions()),
    queryClient.prefetchQuery(trpc.snapshots.schedule.queryOptions()),
  ]);
  return (
    <Hydrate>
      <SnapshotsScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        isFinance={seat.actor.role === 'finance'}
      />
    </Hydrate>
  );
}
