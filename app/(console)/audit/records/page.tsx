// Erasures of customers' people and companies: proposed by one, approved by a second, told in counts.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { ErasuresScreen } from './_components/erasures-screen';

export const metadata: Metadata = { title: 'Erasures' };

export default async function ErasuresPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.records.erasures.queryOptions());
  return (
    <Hydrate>
      <ErasuresScreen timeZone={seat.workspace.timeZone} today={seat.today} role={seat.actor.role} />
    </Hydrate>
  );
}
