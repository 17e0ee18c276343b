// Checks an address and a password; says no in the same words and the same time whatever was wrong.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { database, withWorkspace } from '@/db/client';
import { person } from '@/db/schema/person';
import { appendEntry } from '@/server/audit/append-entry';
import { checkText } from '@/server/core/facts/safe-text';
import { enqueue } from '@/server/jobs/queue';
import { loadSeatsOf } from './load-seats-of';
import { passwordMatches } from './password';
import { forgetTry, takeTry } from './throttle';

/** RFC 5321. */
const MOST_OF_AN_ADDRESS = 254;
const QUIET_SECONDS = 900;

export type SignIn =
  | { ok: true; personId: string; sessionVersion: number }
  | { ok: false; why: 'wrong' | 'throttled' };

export async function signIn(email: string, password: string, network: string, now: Date): Promise<SignIn> {
  const address = email.trim().toLowerCase();
  const limits = [
    { what: 'email', value: address },
    { what: 'network', value: network },
  ] as const;
  const mayGoOn = await takeTry(limits, now);
  // Nobody has an address that no column can hold.
  const isAddress = address.length <= MOST_OF_AN_ADDRESS && checkText(address).ok;
  const [found] = isAddress ? await database().db.select().from(person).where(eq(person.email, address)) : [];
  if (!mayGoOn) {
    await noteRefusal(found?.id ?? null, 'throttled', now);
    return { ok: false, why: 'throttled' };
  }
  if (!(await passwordMatches(found?.passwordHash, password.slice(0, 1_000))) || !found) {
    await noteRefusal(found?.id ?? null, 'wrong', now);
    return { ok: false, why: 'wrong' };
  }
  await forgetTry(address, network);
  await recordSignIn(found.id, now);
  return { ok: true, personId: found.id, sessionVersion: found.sessionVersion };
}

/**
 * For an address that nobody has a job is queued as well, which then finds nothing to do: both take the same time here.
 * While tries are held back, one job in a quarter of an hour is enough.
 */
async function noteRefusal(personId: string | null, why: 'wrong' | 'throttled', now: Date): Promise<void> {
  const job = { personId, why, at: now.toISOString() };
  await database().db.transaction((tx) =>
    why === 'throttled'
      ? enqueue(tx, 'sign-in-refused', job, `throttled ${personId}`, QUIET_SECONDS)
      : enqueue(tx, 'sign-in-refused', job),
  );
}

/** One entry in the log of each workspace the person has a seat in. */
async function recordSignIn(personId: string, now: Date): Promise<void> {
  for (const held of await loadSeatsOf(personId)) {
    await withWorkspace(held.workspaceId, async (tx) => {
      await appendEntry(tx, {
        moveId: null,
        workspace: held.workspaceId,
        entry: uuidv7(),
        kind: 'session.begin',
        outcome: 'recorded',
        actor: { kind: 'person', id: held.seatId, role: held.role },
        at: now.toISOString(),
      });
    });
  }
}
