// Accuracy: were the forecasts right, how right are commits with evidence, and what slipped.
import type { Metadata } from 'next';
import { readAccuracySplit } from '@/server/core/metrics/accuracy-split';
import { readStartAfter } from '@/server/core/metrics/start-after';
import { startPage } from '../../_lib/start-page';
import { AccuracyScreen } from './_components/accuracy-screen';

export const metadata: Metadata = { title: 'Accuracy' };

export default async function AccuracyPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { from, by } = await searchParams;
  const after = readStartAfter(typeof from === 'string' ? from : null);
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.accuracy.overview.queryOptions({ after }));
  return (
    <Hydrate>
      <AccuracyScreen
        by={readAccuracySplit(by)}
        after={after}
        today={seat.today}
        timeZone={seat.workspace.timeZone}
      />
    </Hydrate>
  );
}
