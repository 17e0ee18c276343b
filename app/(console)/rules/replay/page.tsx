// Replay: a version run over what is recorded, before anybody activates it.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { ReplayScreen } from '../_components/replay-screen';

export const metadata: Metadata = { title: 'Replay · Rules' };

export default async function ReplayPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.rules.replays.queryOptions()),
    queryClient.prefetchQuery(trpc.rules.versions.queryOptions()),
    queryClient.prefetchQuery(trpc.rules.set.queryOptions({ kind: 'templates', version: 'in_force' })),
    queryClient.prefetchQuery(trpc.rules.set.queryOptions({ kind: 'flags', version: 'in_force' })),
    queryClient.prefetchQuery(
      trpc.rules.set.queryOptions({ kind: 'message_templates', version: 'in_force' }),
    ),
  ]);
  return (
    <Hydrate>
      <ReplayScreen
        role={seat.actor.role}
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        currency={seat.workspace.currency}
      />
    </Hydrate>
  );
}
