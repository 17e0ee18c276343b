// Restate: what a snapshot reported against the same moment recomputed from what is known today.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { startPage } from '../../../../_lib/start-page';
import { RestateScreen } from './_components/restate-screen';

export const metadata: Metadata = { title: 'Restatement' };

export default async function RestatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.snapshots.page.queryOptions({ id }));
  return (
    <Hydrate>
      <RestateScreen id={id} today={seat.today} timeZone={seat.workspace.timeZone} />
    </Hydrate>
  );
}
