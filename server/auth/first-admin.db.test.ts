// The way into an empty database: one token, one admin, one workspace; nothing once there is one.
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invite, person, throttle } from '@/db/schema/person';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database';
import { acceptFirstAdmin } from './accept-first-admin';
import { makeFirstAdminToken } from './first-admin-token';
import { makeOneTimeToken } from './one-time-token';
import { signIn } from './sign-in';

const NOW = new Date('2026-05-13T10:00:00.000Z');
const PASSWORD = 'a long enough password';
let world: FreshDatabase;
let client: postgres.Sql;

beforeAll(() => {
  process.env.PLUMBLINE_MASTER_KEY ??= 'a key for tests only';
  process.env.NEXTAUTH_SECRET ??= 'a secret for tests only';
});
beforeEach(async () => {
  await client?.end();
  await world?.drop();
  world = await freshDatabase();
  client = postgres(world.ownerUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await client.end();
  await world.drop();
});

const stored = () => drizzle(client);
const accept = (token: string | null, rest: object = {}) =>
  acceptFirstAdmin({
    token: token ?? '',
    name: 'Ada Example',
    email: 'Ada@Example.com',
    password: PASSWORD,
    workspace: {
      name: 'Ämber & Söhne',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      fiscalStartMonth: 2,
      yearNamedBy: 'end',
    },
    network: '192.0.2.1',
    now: NOW,
    ...rest,
  });

describe("the first admin's token", () => {
  it('makes the person, the workspace and the admin seat, and lets them sign in', async () => {
    expect(await accept(await makeFirstAdminToken(NOW))).toEqual({ ok: true, email: 'ada@example.com' });
    expect(await stored().select().from(workspace)).toMatchObject([
      {
        name: 'Ämber & Söhne',
        slug: 'amber-sohne',
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
        internalDomains: ['example.com'],
        fiscalCalendar: { startMonth: 2, yearNamedBy: 'end' },
      },
    ]);
    expect(await stored().select().from(seat)).toMatchObject([{ role: 'revops_admin', isActive: true }]);
    expect(await signIn('ada@example.com', PASSWORD, '192.0.2.1', NOW)).toMatchObject({ ok: true });
  });

  it('opens nothing the second time', async () => {
    const token = await makeFirstAdminToken(NOW);
    await accept(token);
    expect(await accept(token, { email: 'ben@example.com' })).toEqual({ ok: false, why: 'invalid_link' });
  });

  it('lets one of two in who use it at once', async () => {
    const token = await makeFirstAdminToken(NOW);
    const answers = await Promise.all([accept(token), accept(token, { email: 'ben@example.com' })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stored().select().from(workspace)).toHaveLength(1);
    expect(await stored().select().from(person)).toHaveLength(1);
  });

  it('runs out after a day, and is replaced by the next one made', async () => {
    const first = await makeFirstAdminToken(NOW);
    const second = await makeFirstAdminToken(NOW);
    expect(await accept(first)).toEqual({ ok: false, why: 'invalid_link' });
    const late = new Date(NOW.getTime() + 25 * 3_600_000);
    expect(await accept(second, { now: late })).toEqual({ ok: false, why: 'invalid_link' });
    expect(await stored().select().from(invite)).toHaveLength(1);
  });

  it('opens nothing once there is a workspace, whoever made it, and changes nobody', async () => {
    const stale = await makeFirstAdminToken(NOW);
    await accept(stale);
    const { digest, token } = makeOneTimeToken();
    const expiresAt = new Date(NOW.getTime() + 3_600_000);
    await stored().insert(invite).values({ tokenDigest: digest, role: 'revops_admin', expiresAt });
    const before = await stored().select().from(person);
    expect(await accept(token, { password: 'another long password' })).toEqual({
      ok: false,
      why: 'invalid_link',
    });
    expect(await stored().select().from(person)).toEqual(before);
    expect(await stored().select().from(workspace)).toHaveLength(1);
  });

  it('is not made once there is a workspace', async () => {
    await accept(await makeFirstAdminToken(NOW));
    expect(await makeFirstAdminToken(NOW)).toBeNull();
  });

  it('stays good where the password was too short, and leaves nobody behind', async () => {
    const token = await makeFirstAdminToken(NOW);
    expect(await accept(token, { password: 'short' })).toMatchObject({ why: 'refused', field: 'password' });
    expect(await stored().select().from(person)).toEqual([]);
    expect(await accept(token)).toMatchObject({ ok: true });
  });

  it('runs out of tries from one network address', async () => {
    const token = await makeFirstAdminToken(NOW);
    for (let attempt = 0; attempt < 20; attempt++) await accept('B'.repeat(43));
    expect(await accept(token)).toEqual({ ok: false, why: 'throttled' });
    await stored().delete(throttle);
    expect(await accept(token)).toMatchObject({ ok: true });
  });
});
