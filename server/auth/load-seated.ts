// Who asks and in which workspace: session, seat, role and clock, read from the database on each request.
import { eq } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { database } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { loadSeatsOf, type SeatOf } from './load-seats-of';
import { loadSession, type SessionPerson } from './load-session';
import type { Seated } from './seated';

export const WORKSPACE_COOKIE = 'plumbline.workspace';

export type Presence =
  | { state: 'signed_out' }
  | { state: 'no_seat'; person: SessionPerson }
  | { state: 'seated'; seat: Seated; seats: SeatOf[] };

/** Read once a request, however many parts of the page ask. */
export const loadPresence = cache(async (): Promise<Presence> => {
  const person = await loadSession();
  if (!person) return { state: 'signed_out' };
  const seats = await loadSeatsOf(person.id);
  const wanted = (await cookies()).get(WORKSPACE_COOKIE)?.value;
  const held = seats.find((candidate) => candidate.slug === wanted) ?? seats[0];
  if (!held) return { state: 'no_seat', person };
  const [found] = await database().db.select().from(workspace).where(eq(workspace.id, held.workspaceId));
  if (!found) return { state: 'no_seat', person };
  const effectiveAt = found.clockKind === 'fixed' && found.clockAt ? found.clockAt : new Date();
  const seat: Seated = {
    actor: { kind: 'person', seatId: held.seatId, personId: person.id, role: held.role },
    person,
    workspace: {
      id: found.id,
      slug: found.slug,
      name: found.name,
      timeZone: found.timeZone,
      currency: found.currency,
      isSimulated: found.isSimulated,
      fiscalCalendar: found.fiscalCalendar,
    },
    effectiveAt,
    today: dayIn(effectiveAt.toISOString(), found.timeZone),
  };
  return { state: 'seated', seat, seats };
});

export async function loadSeated(): Promise<Seated | null> {
  const presence = await loadPresence();
  return presence.state === 'seated' ? presence.seat : null;
}
