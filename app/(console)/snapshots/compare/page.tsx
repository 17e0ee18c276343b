// Compare: any two snapshots, or a snapshot and now, with every cent between them explained.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { compareQuestion, readCompareAddress } from './_components/compare-address';
import { CompareScreen } from './_components/compare-screen';

export const metadata: Metadata = { title: 'Compare snapshots' };

export default async function ComparePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const address = readCompareAddress(await searchParams);
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  const question = compareQuestion(address);
  await Promise.all([
    queryClient.prefetchQuery(trpc.snapshots.list.queryOptions()),
    queryClient.prefetchQuery(trpc.forecast.periods.queryOptions()),
    ...(question ? [queryClient.prefetchQuery(trpc.snapshots.compare.queryOptions(question))] : []),
  ]);
  return (
    <Hydrate>
      <CompareScreen today={seat.today} timeZone={seat.workspace.timeZone} />
    </Hydrate>
  );
}
