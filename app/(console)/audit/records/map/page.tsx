// The data map: which fields of which records are held where, since when and from which source.
import type { Metadata } from 'next';
import { startPage } from '../../../../_lib/start-page';
import { DataMapScreen } from '../_components/data-map-screen';

export const metadata: Metadata = { title: 'Data map' };

export default async function DataMapPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.records.map.queryOptions());
  return (
    <Hydrate>
      <DataMapScreen timeZone={seat.workspace.timeZone} />
    </Hydrate>
  );
}
