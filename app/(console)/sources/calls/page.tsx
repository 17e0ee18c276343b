// Past calls: what was called before there was a console, so that accuracy can be measured from the first week on.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { PastCallsScreen } from './_components/past-calls-screen';

export const metadata: Metadata = { title: 'Past calls' };

export default async function PastCallsPage() {
  const { seat, Hydrate } = await startPage();
  if (!seat) return null;
  return (
    <Hydrate>
      <PastCallsScreen
        today={seat.today}
        canImport={seat.actor.role === 'finance' || seat.actor.role === 'revops_admin'}
      />
    </Hydrate>
  );
}
