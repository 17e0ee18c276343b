// The forecast: one number, split by evidence, with every part a link to the deals behind it.
import type { Metadata } from 'next';
import { readFilter } from '@/server/core/filter/filter-address';
import { startPage } from '../../_lib/start-page';
import { ForecastScreen } from './_components/forecast-screen';
import { gridInput } from './_components/grid-input';
import { LazyPastScreen } from './_components/past/lazy-past-screen';
import { scopeOf } from './_components/scope-of';

export const metadata: Metadata = { title: 'Forecast' };

export default async function ForecastPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const address = await searchParams;
  const filter = readFilter(address);
  const scope = scopeOf(filter);
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  const asOf = typeof address.asOf === 'string' ? address.asOf : undefined;
  if (asOf && asOf !== seat.today)
    return (
      <Hydrate>
        <LazyPastScreen asOf={asOf} today={seat.today} timeZone={seat.workspace.timeZone} />
      </Hydrate>
    );
  await Promise.all([
    queryClient.prefetchQuery(trpc.forecast.board.queryOptions(scope)),
    queryClient.prefetchQuery(trpc.forecast.tree.queryOptions(scope)),
    queryClient.prefetchQuery(trpc.forecast.heat.queryOptions(scope)),
    queryClient.prefetchQuery(trpc.forecast.sources.queryOptions()),
    queryClient.prefetchQuery(trpc.forecast.rates.queryOptions()),
    queryClient.prefetchQuery(trpc.forecast.periods.queryOptions()),
    queryClient.prefetchQuery(trpc.deals.totals.queryOptions(filter)),
    queryClient.prefetchInfiniteQuery(trpc.deals.grid.infiniteQueryOptions(...gridInput(filter, address))),
  ]);
  return (
    <Hydrate>
      <ForecastScreen today={seat.today} timeZone={seat.workspace.timeZone} />
    </Hydrate>
  );
}
