// One snapshot: its totals, what proves it, its review and its files.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { startPage } from '../../../_lib/start-page';
import { SnapshotScreen } from './_components/snapshot-screen';

export const metadata: Metadata = { title: 'Snapshot' };

export default async function SnapshotPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.snapshots.page.queryOptions({ id })),
    queryClient.prefetchQuery(trpc.snapshots.review.queryOptions({ id })),
  ]);
  return (
    <Hydrate>
      <SnapshotScreen
        id={id}
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        isFinance={seat.actor.role === 'finance'}
      />
    </Hydrate>
  );
}
