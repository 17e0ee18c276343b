// Rates: what a unit of each currency is worth here, by fiscal year, in versions.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { RatesScreen } from './_components/rates-screen';

export const metadata: Metadata = { title: 'Rates' };

export default async function RatesPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.rates.list.queryOptions());
  return (
    <Hydrate>
      <RatesScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        isFinance={seat.actor.role === 'finance'}
      />
    </Hydrate>
  );
}
