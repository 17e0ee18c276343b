// One checkpoint as the page that is given to somebody outside: to be printed, or saved as text.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { startPage } from '../../../../_lib/start-page';
import { CheckpointPaper } from '../_components/checkpoint-paper';

export const metadata: Metadata = { title: 'Checkpoint' };

export default async function CheckpointPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { trpc, queryClient, seat } = await startPage();
  if (!seat) return null;
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const page = await queryClient.fetchQuery(trpc.audit.checkpointPage.queryOptions({ id })).catch(() => null);
  if (!page) notFound();
  return <CheckpointPaper {...page} />;
}
