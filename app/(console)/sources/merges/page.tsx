// Merges: accounts and products that may be one, proposed by imports and answered by an admin.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { MergesScreen } from './_components/merges-screen';

export const metadata: Metadata = { title: 'Merges' };

export default async function MergesPage() {
  const { seat, Hydrate } = await startPage();
  if (!seat) return null;
  return (
    <Hydrate>
      <MergesScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        isAdmin={seat.actor.role === 'revops_admin'}
      />
    </Hydrate>
  );
}
