// The workspace's own settings: what is a small deal, what is material, and from where on finance decides.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { SettingsScreen } from './_components/settings-screen';

export const metadata: Metadata = { title: 'Workspace · Rules' };

export default async function SettingsPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.workspaces.settings.queryOptions());
  return (
    <Hydrate>
      <SettingsScreen timeZone={seat.workspace.timeZone} isAdmin={seat.actor.role === 'revops_admin'} />
    </Hydrate>
  );
}
