// Sources: how old what we know is, what each source can show, and every import with its result.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { FIRST_IMPORTS } from './_components/import-history';
import { SourcesScreen } from './_components/sources-screen';

export const metadata: Metadata = { title: 'Sources' };

export default async function SourcesPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.sources.list.queryOptions()),
    queryClient.prefetchQuery(trpc.sources.matrix.queryOptions()),
    queryClient.prefetchQuery(trpc.imports.list.queryOptions({ most: FIRST_IMPORTS })),
  ]);
  return (
    <Hydrate>
      <SourcesScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        isAdmin={seat.actor.role === 'revops_admin'}
      />
    </Hydrate>
  );
}
