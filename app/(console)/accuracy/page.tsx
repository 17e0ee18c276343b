// Accuracy: were the forecasts right, how right are commits with evidence, and what slipped.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { AccuracyScreen } from './_components/accuracy-screen';

export const metadata: Metadata = { title: 'Accuracy' };

export default async function AccuracyPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.accuracy.overview.queryOptions());
  return (
    <Hydrate>
      <AccuracyScreen today={seat.today} timeZone={seat.workspace.timeZone} />
    </Hydrate>
  );
}
