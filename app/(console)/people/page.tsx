// People: who holds which seat, the tree of teams, and invites.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { PeopleScreen } from './_components/people-screen';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.people.list.queryOptions());
  return (
    <Hydrate>
      <PeopleScreen
        today={seat.today}
        timeZone={seat.workspace.timeZone}
        isAdmin={seat.actor.role === 'revops_admin'}
      />
    </Hydrate>
  );
}
