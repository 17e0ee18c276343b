// Refused sign-ins are in the log of the workspaces of the seat that was tried, and the answer tells nobody who exists.
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { person } from '@/db/schema/person';
import { seat } from '@/db/schema/seat';
import { hashPassword } from '@/server/auth/password';
import { signIn } from '@/server/auth/sign-in';
import { type DealWorld, makeDealWorld } from '@/server/moves/testing/deal-world';
import { closeQueue } from './queue';
import { recordSignInRefusal, type SignInRefusal } from './record-sign-in-refusal';

let world: DealWorld;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret for tests only';
  world = await makeDealWorld();
  const id = uuidv7();
  await database()
    .db.insert(person)
    .values({
      id,
      email: 'rep@seller.example',
      name: 'The rep',
      passwordHash: await hashPassword('right words'),
    });
  await world.owner.update(seat).set({ personId: id }).where(eq(seat.id, world.seats.rep.seatId));
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

const queued = async (): Promise<SignInRefusal[]> => {
  const rows = await database().db.execute<{ data: SignInRefusal }>(
    sql`select data from pgboss.job where name = 'sign-in-refused' order by created_on, id`,
  );
  return rows.map(({ data }) => data);
};
const entries = async () => {
  const rows = await world.owner.select().from(auditEntry).orderBy(auditEntry.seq);
  return rows.map(({ kind, outcome, actorKind, actorId, leaf }) => ({
    kind,
    outcome,
    actorKind,
    isRep: actorId === world.seats.rep.seatId,
    code: JSON.parse(Buffer.from(leaf).toString()).code,
  }));
};

it('queues a job for every refusal, whether somebody has the address or not, and enters those of a seat', async () => {
  const now = new Date();
  expect(await signIn('rep@seller.example', 'wrong', '10.0.0.1', now)).toEqual({ ok: false, why: 'wrong' });
  expect(await signIn('nobody@seller.example', 'wrong', '10.0.0.2', now)).toEqual({
    ok: false,
    why: 'wrong',
  });
  const jobs = await queued();
  expect(jobs.map(({ personId, why }) => [personId !== null, why])).toEqual([
    [true, 'wrong'],
    [false, 'wrong'],
  ]);
  for (const job of jobs) await recordSignInRefusal(job);
  expect(await entries()).toEqual([
    { kind: 'session.refuse', outcome: 'refused', actorKind: 'visitor', isRep: true, code: 'wrong_password' },
  ]);
});

it('enters once that tries are held back, and a sign-in that is right', async () => {
  const now = new Date();
  for (let i = 0; i < 4; i++) await signIn('rep@seller.example', 'wrong', '10.0.0.3', now);
  for (let i = 0; i < 3; i++)
    expect(await signIn('rep@seller.example', 'right words', '10.0.0.4', now)).toEqual({
      ok: false,
      why: 'throttled',
    });
  const held = (await queued()).filter(({ why }) => why === 'throttled');
  expect(held).toHaveLength(1);
  for (const job of [...held, ...held]) await recordSignInRefusal(job);
  const said = (await entries()).filter(({ code }) => code === 'throttled');
  expect(said).toHaveLength(1);
  const later = new Date(now.getTime() + 31 * 60_000);
  expect(await signIn('rep@seller.example', 'right words', '10.0.0.5', later)).toMatchObject({ ok: true });
  expect((await entries()).at(-1)).toMatchObject({ kind: 'session.begin', isRep: true });
});
