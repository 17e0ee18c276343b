// Lets the holder of the first admin's token in: makes the person and the first workspace, or leaves nothing behind.
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { database } from '@/db/client';
import { invite, person } from '@/db/schema/person';
import { workspace } from '@/db/schema/workspace';
import type { NewWorkspace } from '@/server/moves/input/new-workspace';
import { createWorkspace } from './create-workspace';
import { findFirstAdminInvite } from './find-invite';
import type { Joined } from './joined';
import { hashPassword } from './password';
import { passwordProblem } from './password-rule';
import { mayTry, noteFailure } from './throttle';

export type AcceptFirstAdmin = {
  token: string;
  name: string;
  email: string;
  password: string;
  workspace: NewWorkspace;
  network: string;
  now: Date;
};

export async function acceptFirstAdmin(request: AcceptFirstAdmin): Promise<Joined> {
  const { network, now } = request;
  const limits = [{ what: 'token', value: network }] as const;
  if (!(await mayTry(limits, now))) return { ok: false, why: 'throttled' };
  const tokenDigest = await findFirstAdminInvite(request.token, now);
  if (!tokenDigest) {
    await noteFailure(limits, now);
    return { ok: false, why: 'invalid_link' };
  }
  const email = request.email.trim().toLowerCase();
  const problem = passwordProblem(request.password, email);
  if (problem) return { ok: false, why: 'refused', reason: problem, field: 'password' };
  const passwordHash = await hashPassword(request.password);
  if (!(await claim(tokenDigest, now))) return { ok: false, why: 'invalid_link' };
  const personId = await writePerson({ email, name: request.name.trim(), passwordHash });
  const created = await createWorkspace({ given: request.workspace, person: { id: personId, email }, now });
  if (created.ok) return { ok: true, email };
  await giveBack(tokenDigest, personId);
  return { ok: false, why: 'refused', reason: created.reason };
}

/** Of two requests with the same token one gets it, and none once there is a workspace: the token made no promise of that. */
async function claim(tokenDigest: string, now: Date): Promise<boolean> {
  return database().db.transaction(async (tx) => {
    // The lock of workspace.create: none is made meanwhile.
    await tx.execute(sql`select pg_advisory_xact_lock(7146002)`);
    const [held] = await tx.select({ id: workspace.id }).from(workspace).limit(1);
    if (held) return false;
    const claimed = await tx
      .update(invite)
      .set({ usedAt: now })
      .where(and(eq(invite.tokenDigest, tokenDigest), isNull(invite.usedAt)))
      .returning({ tokenDigest: invite.tokenDigest });
    return claimed.length > 0;
  });
}

/** Without a workspace nobody has a seat: a person left by a try that was cut off gets the new password. */
async function writePerson(given: { email: string; name: string; passwordHash: string }): Promise<string> {
  const [kept] = await database()
    .db.insert(person)
    .values({ id: uuidv7(), ...given })
    .onConflictDoUpdate({
      target: person.email,
      set: { name: given.name, passwordHash: given.passwordHash },
    })
    .returning({ id: person.id });
  if (!kept) throw new Error('The person was not written.');
  return kept.id;
}

async function giveBack(tokenDigest: string, personId: string): Promise<void> {
  await database().db.transaction(async (tx) => {
    await tx.delete(person).where(eq(person.id, personId));
    await tx.update(invite).set({ usedAt: null }).where(eq(invite.tokenDigest, tokenDigest));
  });
}
