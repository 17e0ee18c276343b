// Checkpoints of the log: which were made, where they were lodged, and the keys they are signed with.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { CheckpointScreen } from './_components/checkpoint-screen';

export const metadata: Metadata = { title: 'Checkpoints' };

export default async function CheckpointsPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.audit.checkpoints.queryOptions());
  return (
    <Hydrate>
      <CheckpointScreen timeZone={seat.workspace.timeZone} role={seat.actor.role} />
    </Hydrate>
  );
}
