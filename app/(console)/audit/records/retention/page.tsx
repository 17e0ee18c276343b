// Retention: how long each kind of record is kept, and what is on hold.
import type { Metadata } from 'next';
import { startPage } from '../../../../_lib/start-page';
import { RetentionScreen } from '../_components/retention-screen';

export const metadata: Metadata = { title: 'Retention' };

export default async function RetentionPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.records.retention.queryOptions());
  return (
    <Hydrate>
      <RetentionScreen timeZone={seat.workspace.timeZone} today={seat.today} role={seat.actor.role} />
    </Hydrate>
  );
}
