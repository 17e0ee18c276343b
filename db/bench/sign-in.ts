// What every signed-in request reads before its procedure runs: person, seats, workspace and clock.
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { person } from '@/db/schema/person';
import { workspace } from '@/db/schema/workspace';
import { loadSeatsOf } from '@/server/auth/load-seats-of';
import type { Seated } from '@/server/auth/seated';
import { dayIn } from '@/server/core/calendar/day-in-zone';

/** @param workspaceId absent: the person's first. */
export async function signIn(personId: string, workspaceId?: string): Promise<Seated> {
  const { db } = database();
  const [who] = await db.select().from(person).where(eq(person.id, personId));
  const seats = await loadSeatsOf(personId);
  const held = seats.find((seat) => seat.workspaceId === workspaceId) ?? seats[0];
  if (!who || !held) throw new Error('The demo seated nobody.');
  const [found] = await db.select().from(workspace).where(eq(workspace.id, held.workspaceId));
  if (!found) throw new Error('The workspace is gone.');
  const effectiveAt = found.clockAt ?? new Date();
  return {
    actor: { kind: 'person', seatId: held.seatId, personId, role: held.role },
    person: { id: who.id, name: who.name, email: who.email },
    workspace: found,
    effectiveAt,
    today: dayIn(effectiveAt.toISOString(), found.timeZone),
  };
}
