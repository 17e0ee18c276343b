// The policies as text: versions, differences, tables, and the way to a new version.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { PoliciesScreen } from '../_components/policies-screen';
import { readRulesAddress } from '../_components/rules-address';

export const metadata: Metadata = { title: 'Policies · Rules' };

export default async function PoliciesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { version } = readRulesAddress(await searchParams);
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.rules.versions.queryOptions()),
    queryClient.prefetchQuery(trpc.rules.version.queryOptions({ version })),
  ]);
  return (
    <Hydrate>
      <PoliciesScreen
        isAdmin={seat.actor.role === 'revops_admin'}
        today={seat.today}
        timeZone={seat.workspace.timeZone}
      />
    </Hydrate>
  );
}
