// One deal: what is proven, missing and contradicted, the records behind it, and the drafts that would close its gaps.
import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { startPage } from '../../../_lib/start-page';
import { DealScreen } from './_components/deal-screen';
import { LazyPastDealScreen } from './_components/past/lazy-past-deal-screen';

export const metadata: Metadata = { title: 'Deal' };

export default async function DealRoute({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { id } = await params;
  const { asOf, known, basis } = await searchParams;
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  if (typeof asOf === 'string' && asOf !== seat.today)
    return (
      <Hydrate>
        <LazyPastDealScreen
          id={id}
          asOf={asOf}
          basis={basis === 'accepted' ? 'accepted' : 'source'}
          known={known === 'then' || known === 'now' ? known : undefined}
          today={seat.today}
          timeZone={seat.workspace.timeZone}
        />
      </Hydrate>
    );
  try {
    await Promise.all([
      queryClient.fetchQuery(trpc.deal.page.queryOptions({ id })),
      queryClient.prefetchQuery(trpc.forecast.sources.queryOptions()),
    ]);
  } catch (error) {
    // An address that names no deal, a deal that is gone and a deal of somebody else answer alike.
    if (isNoDeal(error)) notFound();
    throw error;
  }
  const links = await queryClient.fetchQuery(trpc.lineage.ofDeal.queryOptions({ id }));
  // The old address of a merged deal goes on to the one that took it in.
  const merged = links.find(
    ({ kind, side, state }) => kind === 'merged_into' && side === 'follows' && state === 'confirmed',
  );
  if (merged?.other) redirect(`/deals/${merged.other.id}`);
  return (
    <Hydrate>
      <DealScreen id={id} today={seat.today} timeZone={seat.workspace.timeZone} />
    </Hydrate>
  );
}

function isNoDeal(error: unknown): boolean {
  return error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST');
}
