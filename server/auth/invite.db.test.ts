// One-time links on a real PostgreSQL: each opens one seat, once, for whoever it names, and tries run out.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invite, person, throttle } from '@/db/schema/person';
import { seat } from '@/db/schema/seat';
import { seatDeactivate } from '@/server/moves/seat-deactivate';
import { seatInvite } from '@/server/moves/seat-invite';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { acceptInvite } from './accept-invite';
import { findSeatInvite } from './find-invite';
import { makeOneTimeToken } from './one-time-token';
import { hashPassword } from './password';
import { signIn } from './sign-in';

let world: DealWorld;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret for tests only';
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(() => world.owner.delete(throttle));

const PASSWORD = 'a long enough password';
let count = 0;

async function inviteSomebody(input: object = {}) {
  const { token, digest } = makeOneTimeToken();
  const email = `person${++count}@example.com`;
  const outcome = await world.run(seatInvite, world.seats.revops_admin, {
    tokenDigest: digest,
    email,
    name: 'Ada Example',
    role: 'rep',
    ...input,
  });
  if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
  return { token, email, seatId: outcome.result.seatId };
}
const accept = (token: string, rest: object = {}) =>
  acceptInvite({ token, name: 'Ada Example', password: PASSWORD, network: '192.0.2.1', now: NOW, ...rest });
const seatOf = async (id: string) => (await world.owner.select().from(seat).where(eq(seat.id, id)))[0];

describe('an invite link', () => {
  it('seats the person, who can then sign in with the password they chose', async () => {
    const { token, email, seatId } = await inviteSomebody();
    expect(await accept(token)).toEqual({ ok: true, email });
    const held = await seatOf(seatId);
    expect(held?.personId).not.toBeNull();
    expect(await signIn(email, PASSWORD, '192.0.2.1', NOW)).toMatchObject({
      ok: true,
      personId: held?.personId,
    });
  });

  it('opens nothing the second time', async () => {
    const { token } = await inviteSomebody();
    await accept(token);
    expect(await accept(token)).toEqual({ ok: false, why: 'invalid_link' });
    expect(await findSeatInvite(token, NOW)).toBeNull();
  });

  it('seats one of two who use it at once, and leaves one person', async () => {
    const { token, email } = await inviteSomebody();
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.owner.select().from(person).where(eq(person.email, email))).toHaveLength(1);
  });

  it('opens nothing after its days are over', async () => {
    const { token } = await inviteSomebody();
    const late = new Date(NOW.getTime() + 8 * 86_400_000);
    expect(await accept(token, { now: late })).toEqual({ ok: false, why: 'invalid_link' });
  });

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}!`, '../../etc/passwd'])(
    'opens nothing for %j',
    async (token) => {
      expect(await accept(token)).toEqual({ ok: false, why: 'invalid_link' });
    },
  );

  it('is kept as a digest, never as the token', async () => {
    const { token } = await inviteSomebody();
    expect(JSON.stringify(await world.owner.select().from(invite))).not.toContain(token);
  });

  it('is replaced by a newer one for the same seat', async () => {
    const first = await inviteSomebody();
    const second = await inviteSomebody({ email: first.email });
    expect(second.seatId).toBe(first.seatId);
    expect(await accept(first.token)).toEqual({ ok: false, why: 'invalid_link' });
    expect(await accept(second.token)).toMatchObject({ ok: true });
  });

  it('opens nothing once its seat was closed', async () => {
    const { token, seatId } = await inviteSomebody();
    await world.run(seatDeactivate, world.seats.revops_admin, { seatId });
    expect(await accept(token)).toEqual({ ok: false, why: 'invalid_link' });
  });

  it('refuses a short password and keeps the link good', async () => {
    const { token, email } = await inviteSomebody();
    expect(await accept(token, { password: 'short' })).toMatchObject({ why: 'refused', field: 'password' });
    expect(await world.owner.select().from(person).where(eq(person.email, email))).toEqual([]);
    expect(await accept(token)).toEqual({ ok: true, email });
  });

  it('asks somebody who signs in already for their own password', async () => {
    const known = await inviteSomebody();
    await accept(known.token);
    await world.owner.update(seat).set({ personId: null }).where(eq(seat.id, known.seatId));
    const again = await inviteSomebody({ email: known.email });
    expect((await findSeatInvite(again.token, NOW))?.personId).not.toBeNull();
    expect(await accept(again.token, { password: 'somebody else chose this' })).toEqual({
      ok: false,
      why: 'wrong_password',
    });
    expect(await accept(again.token)).toEqual({ ok: true, email: known.email });
  });

  it("is no way around the limit on a person's password", async () => {
    const { email } = await inviteSomebody();
    await world.owner
      .insert(person)
      .values({ id: uuidv7(), email, name: 'Known', passwordHash: await hashPassword(PASSWORD) });
    const { token } = await inviteSomebody({ email });
    const why = [];
    for (let i = 0; i < 7; i++) {
      const answer = await accept(token, { password: `wrong ${i}`, network: `192.0.2.${i}` });
      why.push('why' in answer ? answer.why : 'in');
    }
    expect(why.filter((each) => each === 'wrong_password')).toHaveLength(5);
    expect(why.at(-1)).toBe('throttled');
    expect(await signIn(email, PASSWORD, '192.0.2.99', NOW)).toMatchObject({ why: 'throttled' });
  });

  it('gives an imported user without a mail address their own seat', async () => {
    const { token, seatId } = await inviteSomebody();
    await world.owner.update(seat).set({ email: null }).where(eq(seat.id, seatId));
    const named = await inviteSomebody({ seatId });
    expect(named.seatId).toBe(seatId);
    expect((await seatOf(seatId))?.email).toBe(named.email);
    expect(await accept(token)).toEqual({ ok: false, why: 'invalid_link' });
    expect(await accept(named.token)).toEqual({ ok: true, email: named.email });
  });

  it('runs out of tries from one network address', async () => {
    for (let attempt = 0; attempt < 20; attempt++) await accept('A'.repeat(43));
    const { token } = await inviteSomebody();
    expect(await accept(token)).toEqual({ ok: false, why: 'throttled' });
    expect(await accept(token, { network: '192.0.2.2' })).toMatchObject({ ok: true });
  });
});

describe('signing in', () => {
  const settled = async (email: string, tries: number) => {
    const answers = await Promise.all(
      Array.from({ length: tries }, (_, i) => signIn(email, `wrong ${i}`, `192.0.2.${i}`, NOW)),
    );
    return answers.map((answer) => (answer.ok ? 'in' : answer.why));
  };

  it('looks at five passwords, also of thirty that are sent at once', async () => {
    const why = await settled('somebody@example.com', 30);
    expect(why.filter((each) => each === 'wrong')).toHaveLength(5);
    expect(why.filter((each) => each === 'throttled')).toHaveLength(25);
  });

  it('counts no success against its address or its network', async () => {
    const { token, email } = await inviteSomebody();
    await accept(token);
    for (let i = 0; i < 55; i++)
      expect(await signIn(email, PASSWORD, '192.0.2.1', NOW)).toMatchObject({ ok: true });
  });

  it.each(['\u0000', 'a\u0000@example.com', '\ud800@example.com', `${'a'.repeat(100_000)}@example.com`, ''])(
    'knows nobody by an address that none can be',
    async (email) => {
      expect(await signIn(email, PASSWORD, '192.0.2.1', NOW)).toEqual({ ok: false, why: 'wrong' });
    },
  );
});
