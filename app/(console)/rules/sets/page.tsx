// Checklists, flags, reason codes and message templates: versions, differences, and forms for the next one.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { readRulesAddress } from '../_components/rules-address';
import { readKind } from '../_components/set-address';
import { SetScreen } from '../_components/set-screen';

export const metadata: Metadata = { title: 'Checklists, flags, reasons, messages · Rules' };

export default async function SetsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const address = await searchParams;
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  const { version } = readRulesAddress(address);
  await queryClient.prefetchQuery(trpc.rules.set.queryOptions({ kind: readKind(address.kind), version }));
  return (
    <Hydrate>
      <SetScreen
        isAdmin={seat.actor.role === 'revops_admin'}
        today={seat.today}
        timeZone={seat.workspace.timeZone}
      />
    </Hydrate>
  );
}
