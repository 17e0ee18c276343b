// The seat of a test world's person, as sign-in would load it.
import type { Seated } from '@/server/auth/seated';
import type { PersonActor } from '@/server/moves/actor';
import { type DealWorld, NOW, type SeatName } from '@/server/moves/testing/deal-world';

export function seatedAs(world: DealWorld, who: SeatName | PersonActor): Seated {
  const actor = typeof who === 'string' ? world.seats[who] : who;
  return {
    actor,
    person: { id: actor.personId, name: 'A person', email: 'person@seller.example' },
    workspace: {
      id: world.workspaceId,
      slug: 'test',
      name: 'Test',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      isSimulated: false,
      fiscalCalendar: { kind: 'calendar_months', version: 1, startMonth: 1, yearNamedBy: 'start' },
    },
    effectiveAt: NOW,
    today: '2026-05-13',
  };
}
