// Changes to load: what was accepted here and the CRM does not have yet, as a file for its own importer.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { ChangesScreen } from './_components/changes-screen';

export const metadata: Metadata = { title: 'Changes to load' };

export default async function ChangesPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.outbox.list.queryOptions()),
    queryClient.prefetchQuery(trpc.opportunities.list.queryOptions({ isOwn: false })),
  ]);
  return (
    <Hydrate>
      <ChangesScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        mayExport={seat.actor.role === 'revops_admin'}
      />
    </Hydrate>
  );
}
