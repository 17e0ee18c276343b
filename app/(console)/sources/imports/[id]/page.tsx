// One import: its progress while it runs, its questions while it waits, and its result when it has ended.
import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { startPage } from '../../../../_lib/start-page';
import { ImportScreen } from './_components/import-screen';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportResultPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  try {
    await queryClient.fetchQuery(trpc.imports.page.queryOptions({ id }));
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
  return (
    <Hydrate>
      <ImportScreen
        id={id}
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        isAdmin={seat.actor.role === 'revops_admin'}
        canTie={seat.actor.role === 'revops_admin' || seat.actor.role === 'finance'}
      />
    </Hydrate>
  );
}
