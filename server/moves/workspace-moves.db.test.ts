// Setting up a workspace, its sources and its seats: who may, and that it can never be left without an admin.
import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move } from '@/db/schema/move';
import { person } from '@/db/schema/person';
import { seat, team, teamSeat } from '@/db/schema/seat';
import { importRun, source, sourceMapping } from '@/db/schema/source';
import { workspace } from '@/db/schema/workspace';
import type { PersonActor } from './actor';
import { runMove } from './door';
import { seatAcceptInvite } from './seat-accept-invite';
import { seatChangeRole } from './seat-change-role';
import { seatChangeTeam } from './seat-change-team';
import { seatDeactivate } from './seat-deactivate';
import { seatInvite } from './seat-invite';
import { sourceConfigure } from './source-configure';
import { sourceCreate } from './source-create';
import { sourceMap } from './source-map';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';
import { workspaceAdvanceClock } from './workspace-advance-clock';
import { workspaceConfigure } from './workspace-configure';
import { workspaceCreate } from './workspace-create';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

const COMMAND = { kind: 'command', id: 'setup' } as const;
const SETTINGS = {
  name: 'Second',
  timeZone: 'America/New_York',
  currency: 'USD',
  fiscalCalendar: { kind: 'calendar_months', version: 1, startMonth: 2, yearNamedBy: 'end' },
  smallDealLimit: '10000',
  materialAmount: '250000',
  reviewAmount: '100000',
  internalDomains: ['seller.example'],
  knownCompetitors: [],
};

async function addPerson(email: string): Promise<string> {
  const id = uuidv7();
  await world.owner.insert(person).values({ id, email, name: 'Somebody', passwordHash: 'none' });
  return id;
}

describe('workspace.create', () => {
  const create = (actor: PersonActor | typeof COMMAND, more = {}, workspaceId = uuidv7()) =>
    runMove(workspaceCreate, {
      workspaceId,
      actor,
      input: { ...SETTINGS, slug: `w-${uuidv7()}`, ...more },
      idempotencyKey: uuidv7(),
      now: NOW,
    });

  it('sets one up from the command line, and takes no short name twice', async () => {
    const slug = 'second';
    expect(await create(COMMAND, { slug })).toMatchObject({ status: 'applied', result: { slug } });
    expect(await create(COMMAND, { slug })).toMatchObject({ code: 'slug_taken' });
  });

  it('lets an admin of another workspace create one with a seat of their own, and nobody else', async () => {
    const personId = await addPerson('admin@other.example');
    const seatId = uuidv7();
    const newcomer: PersonActor = { kind: 'person', seatId, personId, role: 'revops_admin' };
    const admin = { seatId, personId };
    expect(await create(newcomer, { admin })).toMatchObject({ code: 'no_permission' });
    const { seatId: heldSeat } = world.seats.revops_admin;
    await world.owner.update(seat).set({ personId }).where(eq(seat.id, heldSeat));
    const outcome = await create(newcomer, { admin });
    expect(outcome).toMatchObject({ status: 'applied', result: { adminSeatId: seatId } });
    const [made] = await world.owner.select().from(seat).where(eq(seat.id, seatId));
    expect(made).toMatchObject({ role: 'revops_admin', personId, email: 'admin@other.example' });
  });

  it.each([
    ['a zone that is none', { timeZone: 'Mars/Olympus' }],
    ['a negative limit', { reviewAmount: '-1' }],
    ['an amount of 1e400', { materialAmount: '1e400' }],
    ['a domain with a script', { internalDomains: ['<script>'] }],
    ['a calendar that is none', { fiscalCalendar: { kind: 'lunar' } }],
    ['a blank name', { name: '  ' }],
  ])('refuses %s as input', async (_what, more) => {
    expect(await create(COMMAND, more)).toMatchObject({ status: 'refused', code: 'invalid_input' });
  });
});

describe('workspace.configure', () => {
  it('changes what is named against the version seen', async () => {
    const admin = world.seats.revops_admin;
    const input = { reviewAmount: '120000', expectedVersion: 1 };
    expect(await world.run(workspaceConfigure, admin, input)).toMatchObject({ result: { version: 2 } });
    expect(await world.run(workspaceConfigure, admin, input)).toMatchObject({ code: 'conflict' });
    expect(await world.run(workspaceConfigure, world.seats.leader, input)).toMatchObject({
      code: 'no_permission',
    });
    const [held] = await world.owner.select().from(workspace).where(eq(workspace.id, world.workspaceId));
    expect(held).toMatchObject({ reviewAmount: '120000', name: 'Test' });
  });

  it('takes whole working days from 1 to 60, and says which setting is none', async () => {
    const admin = world.seats.revops_admin;
    const set = (more: object) => world.run(workspaceConfigure, admin, { ...more, expectedVersion: 2 });
    for (const days of [0, 61, 1.5, '3', null])
      expect(await set({ messageRequestWorkingDays: days })).toMatchObject({
        code: 'invalid_input',
        reason: 'A request to approve a message runs out after: A whole number of working days from 1 to 60.',
      });
    expect(await set({ escalateAfterWorkingDays: 3, challengeWorkingDays: 2 })).toMatchObject({
      result: { version: 3 },
    });
  });
});

describe('workspace.advance_clock', () => {
  it('moves only a simulated clock, and only forward', async () => {
    const admin = world.seats.revops_admin;
    const to = '2026-06-01T10:00:00.000Z';
    expect(await world.run(workspaceAdvanceClock, admin, { to })).toMatchObject({
      code: 'clock_only_where_simulated',
    });
    const simulated = { isSimulated: true, clockKind: 'fixed', clockAt: NOW } as const;
    await world.owner.update(workspace).set(simulated).where(eq(workspace.id, world.workspaceId));
    expect((await world.run(workspaceAdvanceClock, admin, { to })).status).toBe('applied');
    expect(await world.run(workspaceAdvanceClock, admin, { to })).toMatchObject({ code: 'clock_back' });
    await world.owner
      .update(workspace)
      .set({ isSimulated: false, clockKind: 'real', clockAt: null })
      .where(eq(workspace.id, world.workspaceId));
  });
});

describe('a source', () => {
  it('is added, changed and mapped by an admin, each mapping a version of its own', async () => {
    const admin = world.seats.revops_admin;
    const made = await world.run(sourceCreate, admin, { kind: 'salesforce', name: 'CRM of the seller' });
    if (made.status !== 'applied') throw new Error(JSON.stringify(made));
    const { sourceId } = made.result;
    const linkTemplate = 'https://crm.example/{id}';
    expect((await world.run(sourceConfigure, admin, { sourceId, linkTemplate })).status).toBe('applied');
    const { workspaceId } = world;
    const map = async (mapping: object) => {
      const importId = uuidv7();
      await world.owner
        .insert(importRun)
        .values({ workspaceId, id: importId, sourceId, state: 'needs_mapping', asOf: '2026-05-13' });
      return world.run(sourceMap, admin, { importId, mapping });
    };
    expect(await map({ version: 1, stages: { Won: 'won' } })).toMatchObject({ result: { version: 1 } });
    expect(await map({ version: 1, stages: { Lost: 'lost' } })).toMatchObject({ result: { version: 2 } });
    expect(await map({ version: 1, stages: { 'a\u0000b': 'won' } })).toMatchObject({
      status: 'refused',
      code: 'invalid_input',
    });
    const [held] = await world.owner.select().from(source).where(eq(source.id, sourceId));
    expect(held).toMatchObject({ linkTemplate, areSubjectsAllowed: false });
    expect(await world.owner.select().from(sourceMapping)).toHaveLength(2);
  });

  it.each(['javascript:alert({id})', 'https://crm.example/', 'crm.example/{id}'])(
    'refuses to open its records at %s',
    async (linkTemplate) => {
      const input = { kind: 'csv', name: 'X', linkTemplate };
      expect(await world.run(sourceCreate, world.seats.revops_admin, input)).toMatchObject({
        code: 'invalid_input',
      });
    },
  );
});

describe('a seat', () => {
  const invited = async (email: string, token: string) => {
    const tokenDigest = createHash('sha256').update(token).digest('hex');
    const input = { tokenDigest, email, name: 'New person', role: 'rep' };
    const outcome = await world.run(seatInvite, world.seats.revops_admin, input);
    if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
    return { seatId: outcome.result.seatId, tokenDigest };
  };
  const accept = (seatId: string, personId: string, tokenDigest: string, now = NOW) =>
    world.run(
      seatAcceptInvite,
      { kind: 'person', seatId, personId, role: 'rep' },
      { tokenDigest, personId },
      { now },
    );

  it('is taken once by the person it was kept for, and the token is stored nowhere', async () => {
    const { seatId, tokenDigest } = await invited('new@seller.example', 'a one-time token');
    const personId = await addPerson('new@seller.example');
    const stranger = await addPerson('stranger@seller.example');
    expect(await accept(seatId, stranger, tokenDigest)).toMatchObject({ code: 'conflict' });
    expect((await accept(seatId, personId, tokenDigest)).status).toBe('applied');
    expect(await accept(seatId, personId, tokenDigest)).toMatchObject({ code: 'no_permission' });
    expect(JSON.stringify(await world.owner.select().from(move))).not.toContain('a one-time token');
  });

  it('is not taken after seven days, and not by a digest of nothing', async () => {
    const { seatId, tokenDigest } = await invited('late@seller.example', 'late');
    const personId = await addPerson('late@seller.example');
    const late = new Date(NOW.getTime() + 7 * 86_400_000);
    expect(await accept(seatId, personId, tokenDigest, late)).toMatchObject({ code: 'no_permission' });
    expect(await accept(seatId, personId, '0'.repeat(64))).toMatchObject({ code: 'not_found' });
  });

  it('of an imported user is kept for them, with its deals', async () => {
    const id = uuidv7();
    const { workspaceId } = world;
    await world.owner
      .insert(seat)
      .values({ workspaceId, id, name: 'Imported', email: 'imported@seller.example', role: 'rep' });
    expect((await invited('Imported@Seller.example', 'imported')).seatId).toBe(id);
  });

  it('changes its role, but never by its holder and never the last admin', async () => {
    const { revops_admin: admin, peer } = world.seats;
    const role = (seatId: string, to: string, actor: PersonActor | typeof COMMAND = admin) =>
      world.run(seatChangeRole, actor, { seatId, role: to });
    expect((await role(peer.seatId, 'revops_admin')).status).toBe('applied');
    expect(await role(admin.seatId, 'rep')).toMatchObject({ code: 'nobody_changes_own_role' });
    expect((await role(peer.seatId, 'manager')).status).toBe('applied');
    expect(await role(admin.seatId, 'rep', COMMAND)).toMatchObject({ code: 'one_admin_stays' });
    expect(await world.run(seatDeactivate, COMMAND, { seatId: admin.seatId })).toMatchObject({
      code: 'one_admin_stays',
    });
    expect((await world.run(seatDeactivate, admin, { seatId: peer.seatId })).status).toBe('applied');
  });

  it('changes its team from a day on and leaves the past where it was', async () => {
    const { workspaceId, seats } = world;
    const teamId = uuidv7();
    await world.owner.insert(team).values({ workspaceId, id: teamId, name: 'South' });
    const input = { seatId: seats.rep.seatId, teamId, from: '2026-06-01' };
    expect((await world.run(seatChangeTeam, seats.revops_admin, input)).status).toBe('applied');
    const rows = await world.owner
      .select()
      .from(teamSeat)
      .where(eq(teamSeat.seatId, seats.rep.seatId))
      .orderBy(asc(teamSeat.validFrom));
    expect(rows.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2026-01-01', '2026-06-01'],
      ['2026-06-01', null],
    ]);
    const earlier = { ...input, from: '2026-05-01' };
    expect(await world.run(seatChangeTeam, seats.revops_admin, earlier)).toMatchObject({
      code: 'invalid_input',
    });
  });
});
