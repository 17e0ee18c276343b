// Takes the seat a one-time link names: makes the person, or asks a known one for their own password. One link, one seat.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { database } from '@/db/client';
import { person } from '@/db/schema/person';
import { runMove } from '@/server/moves/door';
import { seatAcceptInvite } from '@/server/moves/seat-accept-invite';
import { findSeatInvite, type SeatInvite } from './find-invite';
import type { Joined } from './joined';
import { hashPassword, passwordMatches } from './password';
import { passwordProblem } from './password-rule';
import { forgetTry, mayTry, noteFailure, takeTry } from './throttle';

export type AcceptInvite = {
  token: string;
  name: string;
  password: string;
  /** The network address the request came from, for the limit on tries. */
  network: string;
  now: Date;
};

export async function acceptInvite({ token, name, password, network, now }: AcceptInvite): Promise<Joined> {
  const limits = [{ what: 'token', value: network }] as const;
  if (!(await mayTry(limits, now))) return { ok: false, why: 'throttled' };
  const held = await findSeatInvite(token, now);
  if (!held) {
    await noteFailure(limits, now);
    return { ok: false, why: 'invalid_link' };
  }
  const settled = await settlePerson(held, name, password, now);
  if ('why' in settled) {
    if (settled.why === 'wrong_password') await noteFailure(limits, now);
    return { ok: false, ...settled };
  }
  const { workspaceId, seatId, role, tokenDigest } = held;
  const { personId } = settled;
  const outcome = await runMove(seatAcceptInvite, {
    workspaceId,
    actor: { kind: 'person', seatId, personId, role },
    input: { tokenDigest, personId },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status === 'applied') return { ok: true, email: held.email };
  // Nobody keeps a sign-in that opens nothing: the link was taken by another request in the meantime.
  if (settled.isNew) await database().db.delete(person).where(eq(person.id, personId));
  if (outcome.status === 'refused' && outcome.code === 'conflict')
    return { ok: false, why: 'refused', reason: outcome.reason };
  return { ok: false, why: 'invalid_link' };
}

type Settled =
  | { personId: string; isNew: boolean }
  | { why: 'wrong_password' | 'throttled' }
  | { why: 'refused'; reason: string; field: 'name' | 'password' };

async function settlePerson(held: SeatInvite, name: string, password: string, now: Date): Promise<Settled> {
  const { db } = database();
  const { email } = held;
  if (!held.personId) {
    const problem = passwordProblem(password, email);
    if (problem) return { why: 'refused', reason: problem, field: 'password' };
    if (name.trim() === '') return { why: 'refused', reason: 'Write your name.', field: 'name' };
    const id = uuidv7();
    const made = await db
      .insert(person)
      .values({ id, email, name: name.trim(), passwordHash: await hashPassword(password) })
      .onConflictDoNothing({ target: person.email })
      .returning({ id: person.id });
    if (made.length > 0) return { personId: id, isNew: true };
  }
  // A link is no way around the limit on somebody's password.
  if (!(await takeTry([{ what: 'email', value: email }], now))) return { why: 'throttled' };
  const [known] = await db.select().from(person).where(eq(person.email, email));
  if (!known || !(await passwordMatches(known.passwordHash, password))) return { why: 'wrong_password' };
  await forgetTry(email);
  return { personId: known.id, isNew: false };
}
