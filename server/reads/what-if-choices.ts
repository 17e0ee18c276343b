// Whom and what a what-if can be about: an admin and the auditor ask about anybody, everybody else about themselves.
import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import type { Role } from '@/server/core/vocabulary/role';
import type { PersonActor } from '@/server/moves/actor';

export type WhatIfPerson = { seatId: string; name: string; role: Role; isSelf: boolean };

const asksAboutOthers = ({ actor }: Seated): boolean =>
  actor.role === 'revops_admin' || actor.role === 'auditor';

export async function readWhatIfPeople(tx: Tx, seated: Seated): Promise<WhatIfPerson[]> {
  const own = seated.actor.seatId;
  const rows = await tx
    .select({ seatId: seat.id, name: seat.name, role: seat.role })
    .from(seat)
    .where(and(eq(seat.isActive, true), asksAboutOthers(seated) ? undefined : eq(seat.id, own)))
    .orderBy(asc(seat.name))
    .limit(500);
  return rows.map((row) => ({ ...row, isSelf: row.seatId === own }));
}

/** The person as the door knows them; null where there is none or it is not this seat's to ask. */
export async function readActor(tx: Tx, seated: Seated, seatId: string): Promise<PersonActor | null> {
  if (seatId === seated.actor.seatId) return seated.actor;
  if (!asksAboutOthers(seated)) return null;
  const [row] = await tx
    .select({ personId: seat.personId, role: seat.role })
    .from(seat)
    .where(and(eq(seat.id, seatId), eq(seat.isActive, true)));
  return row ? { kind: 'person', seatId, personId: row.personId ?? seatId, role: row.role } : null;
}
