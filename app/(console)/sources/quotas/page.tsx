// Quotas: what teams and people are to reach in a period, in versions.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { QuotasScreen } from './_components/quotas-screen';

export const metadata: Metadata = { title: 'Quotas' };

export default async function QuotasPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.quotas.list.queryOptions()),
    queryClient.prefetchQuery(trpc.forecast.periods.queryOptions()),
  ]);
  const { role } = seat.actor;
  return (
    <Hydrate>
      <QuotasScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        canSet={role === 'finance' || role === 'revops_admin'}
      />
    </Hydrate>
  );
}
