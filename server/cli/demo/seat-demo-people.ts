// Gives the demo's named people a sign-in each: a random password, and the seat that their imported user holds.
import { createHash, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { database } from '@/db/client';
import { DEMO_PEOPLE } from '@/db/demo/people';
import { person } from '@/db/schema/person';
import { hashPassword } from '@/server/auth/password';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { seatAcceptInvite } from '@/server/moves/seat-accept-invite';
import { seatInvite } from '@/server/moves/seat-invite';

/** `password` is null for a person who had one before and keeps it. */
export type DemoSignIn = { role: string; name: string; email: string; password: string | null };

/** @param renews whether people of an earlier demo get new passwords: only where the sign-ins file is written anew. */
export async function seatDemoPeople(
  workspaceId: string,
  now: Date,
  { renews }: { renews: boolean },
): Promise<DemoSignIn[]> {
  const signIns: DemoSignIn[] = [];
  for (const { role, firstName, lastName, email } of DEMO_PEOPLE) {
    const name = `${firstName} ${lastName}`;
    const tokenDigest = createHash('sha256').update(randomBytes(32)).digest('hex');
    const { personId, password } = await givePassword(email, name, renews);
    const invited = await runMove(seatInvite, {
      workspaceId,
      actor: { kind: 'command', id: 'demo' },
      input: { tokenDigest, email, name, role },
      idempotencyKey: uuidv7(),
      now,
    });
    if (invited.status !== 'applied')
      throw new Sentence(`The demo could not seat ${email}: ${said(invited)}`);
    const { seatId } = invited.result;
    const seated = await runMove(seatAcceptInvite, {
      workspaceId,
      actor: { kind: 'person', seatId, personId, role },
      input: { tokenDigest, personId },
      idempotencyKey: uuidv7(),
      now,
    });
    if (seated.status !== 'applied') throw new Sentence(`The demo could not seat ${email}: ${said(seated)}`);
    signIns.push({ role: ROLE_LABELS[role], name, email, password });
  }
  return signIns;
}

async function givePassword(
  email: string,
  name: string,
  renews: boolean,
): Promise<{ personId: string; password: string | null }> {
  const { db } = database();
  const [held] = await db.select({ id: person.id }).from(person).where(eq(person.email, email));
  if (held && !renews) return { personId: held.id, password: null };
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  if (held) {
    await db.update(person).set({ passwordHash }).where(eq(person.id, held.id));
    return { personId: held.id, password };
  }
  const personId = uuidv7();
  await db.insert(person).values({ id: personId, email, name, passwordHash });
  return { personId, password };
}

const said = (outcome: { status: string; reason?: string }): string => outcome.reason ?? outcome.status;
