import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { appendEntry } from '@/server/audit/append-entry';
import { checkpointMake } from '@/server/moves/checkpoint-make';
import { draftAccept } from '@/server/moves/draft-accept';
import { draftDecline } from '@/server/moves/draft-decline';
import { evidenceViewed } from '@/server/moves/evidence-view';
import { type DealWorld, makeDealWorld, NOW, type SeatName } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readAuditDeals } from './audit-deals';
import { readAuditEntry } from './audit-entry';
import { type AuditFilter, readAuditList } from './audit-list';
import { readAuditMachines } from './audit-machines';
import { readAuditRules } from './audit-rules';
import { readMyDecisions } from './me-decisions';
import { readMySeat } from './me-seat';
import { readMyViews } from './me-views';

let world: DealWorld;
let draftId: string;
beforeAll(async () => {
  world = await makeDealWorld();
  draftId = await world.addDraft({});
  await world.run(draftAccept, world.seats.peer, { draftId, expectedVersion: 1 });
  await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 });
  const privateDraft = await world.addDraft({
    field: 'checklist_attribute',
    subject: 'pain',
    toValue: 'met',
  });
  await world.run(draftDecline, world.seats.rep, {
    draftId: privateDraft,
    expectedVersion: 1,
    reasonCode: 'customer_asked_not_to_log',
  });
  await world.run(evidenceViewed, world.seats.manager, { opportunityId: world.dealId });
});
afterAll(() => world.close());

const seatOf = (name: SeatName) => seatedAs(world, name);
const listFor = (name: SeatName, filter: AuditFilter = {}) =>
  withWorkspace(world.workspaceId, (tx) => readAuditList(tx, seatOf(name), filter));

describe('what the log is filtered by', () => {
  it('is a deal by its id, for whoever may see it and for nobody else', async () => {
    const found = (name: SeatName) =>
      withWorkspace(world.workspaceId, (tx) => readAuditDeals(tx, seatOf(name), world.dealId));
    expect(await found('auditor')).toMatchObject([{ id: world.dealId }]);
    expect(await found('peer')).toEqual([]);
  });

  it('is any rule in force, also one that decided nothing yet', async () => {
    const rules = await withWorkspace(world.workspaceId, (tx) => readAuditRules(tx, world.workspaceId));
    const [decided] = (await listFor('auditor', { kind: 'draft.accept', outcome: 'applied' })).lines;
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(decided?.policies ?? ['none']));
    expect(rules.every(({ sentence }) => sentence.length > 0)).toBe(true);
  });
});

describe('the log', () => {
  it('is read newest first, with labels in words', async () => {
    const { lines } = await listFor('auditor');
    expect(lines.map((line) => line.label)).toEqual([
      'Looked at evidence',
      'Declined a draft',
      'Accepted a draft',
      'Accepted a draft',
    ]);
    expect(lines.map((line) => line.seq)).toEqual([3, 2, 1, 0]);
  });

  it('names people to the auditor and to themselves, and says the role to others', async () => {
    const accepted = { kind: 'draft.accept', outcome: 'applied' };
    const actorFor = async (name: SeatName) => (await listFor(name, accepted)).lines[0]?.actor;
    expect(await actorFor('auditor')).toBe('The rep');
    expect(await actorFor('rep')).toBe('The rep');
    expect(await actorFor('manager')).toBe('Rep');
    expect(await actorFor('finance')).toBe('Rep');
  });

  it('filters by person for the auditor, and for anybody else by themselves only', async () => {
    const actorId = world.seats.rep.seatId;
    expect((await listFor('auditor', { actorId })).lines).toHaveLength(2);
    expect((await listFor('manager', { actorId })).lines.map((line) => line.kind)).toEqual(['evidence.view']);
    expect((await listFor('auditor', { actorId: 'me' })).lines).toHaveLength(0);
  });

  it('keeps a refused try on somebody else’s deal without that deal’s name', async () => {
    const { lines } = await listFor('peer');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ outcome: 'refused', dealName: null, opportunityId: null });
    expect(lines[0]?.refusal).toBeTruthy();
  });

  it('keeps what I did on a deal that somebody else owns now, without that deal’s name', async () => {
    const ownedBy = (name: SeatName) =>
      world.owner
        .update(opportunity)
        .set({ ownerSeatId: world.seats[name].seatId })
        .where(eq(opportunity.id, world.dealId));
    const mine = async () => (await listFor('rep', { kind: 'draft.accept', actorId: 'me' })).lines;
    expect(await mine()).toMatchObject([{ dealName: 'A deal', opportunityId: world.dealId }]);
    await ownedBy('peer');
    expect(await mine()).toMatchObject([{ outcome: 'applied', dealName: null, opportunityId: null }]);
    expect((await listFor('rep')).lines.every(({ isSelf }) => isSelf)).toBe(true);
    await ownedBy('rep');
  });

  it('tells no manager that a customer asked not to be logged', async () => {
    const reasonFor = async (name: SeatName) =>
      (await listFor(name, { kind: 'draft.decline' })).lines[0]?.reason;
    expect(await reasonFor('manager')).toBeNull();
    expect(await reasonFor('leader')).toBeNull();
    expect(await reasonFor('rep')).toBe('Customer asked not to log it');
    expect(await reasonFor('auditor')).toBe('Customer asked not to log it');
  });
});

describe('one entry', () => {
  const entryFor = (name: SeatName, seq: number) =>
    withWorkspace(world.workspaceId, (tx) => readAuditEntry(tx, seatOf(name), seq));

  it('shows what changed and the rule in its own sentence', async () => {
    const entry = await entryFor('manager', 1);
    expect(entry?.values).toEqual([
      { name: 'before', value: '50000' },
      { name: 'after', value: '45000' },
    ]);
    expect(entry?.policies.every((policy) => policy.sentence !== null)).toBe(true);
    expect(entry?.policies.length).toBeGreaterThan(0);
  });

  it('shows the hashed text to those who may know the seat in it', async () => {
    expect((await entryFor('manager', 1))?.leaf).toBeNull();
    expect(JSON.parse((await entryFor('auditor', 1))?.leaf ?? '')).toMatchObject({ kind: 'draft.accept' });
  });

  it('answers alike where there is none and where it is not this seat’s', async () => {
    expect(await entryFor('peer', 1)).toBeNull();
    expect(await entryFor('auditor', 4_000)).toBeNull();
  });
});

describe('about me', () => {
  it('lists who looked at my deals to me alone', async () => {
    const viewsFor = (name: SeatName) =>
      withWorkspace(world.workspaceId, (tx) => readMyViews(tx, seatOf(name)));
    expect(await viewsFor('rep')).toMatchObject([{ viewer: 'The manager', role: 'Manager' }]);
    expect(await viewsFor('peer')).toEqual([]);
  });

  it('counts my own decisions only', async () => {
    const decisionsFor = (name: SeatName) =>
      withWorkspace(world.workspaceId, (tx) => readMyDecisions(tx, seatOf(name)));
    expect((await decisionsFor('rep')).outcomes).toEqual({ accepted: 1, edited: 0, declined: 1 });
    expect((await decisionsFor('manager')).newest).toEqual([]);
  });

  it('names those who lead a team above me, nearest first', async () => {
    const mine = await withWorkspace(world.workspaceId, (tx) => readMySeat(tx, seatOf('rep')));
    expect(mine?.above.map((lead) => lead.name)).toEqual(['The manager', 'The leader']);
    expect(mine?.teams).toEqual([{ name: 'North', isLead: false, from: '2026-01-01', to: null }]);
    const top = await withWorkspace(world.workspaceId, (tx) => readMySeat(tx, seatOf('leader')));
    expect(top?.above).toEqual([]);
  });
});

// The last: what it appends would stand above the entries that the others expect.
describe('the story of an entry', () => {
  it('leads to what it touched, and tells of a refusal what it would take', async () => {
    await world.run(checkpointMake, world.seats.finance, { cause: 'asked' });
    await world.run(checkpointMake, world.seats.rep, { cause: 'asked' });
    const { lines } = await listFor('auditor', { kind: 'checkpoint.make' });
    const [refused, made] = await Promise.all(
      lines.map(({ seq }) =>
        withWorkspace(world.workspaceId, (tx) => readAuditEntry(tx, seatOf('auditor'), seq)),
      ),
    );
    expect(made?.touched).toEqual([{ kind: 'checkpoint', id: expect.any(String), size: expect.any(Number) }]);
    expect(refused).toMatchObject({ line: { outcome: 'refused' }, touched: [] });
    expect(refused?.remedies.length).toBeGreaterThan(0);
  });
});

it('filters by software that acts, by its kind and its id, for everybody who reads the log', async () => {
  const verifier = { kind: 'worker', id: 'log-keeper' } as const;
  await world.run(checkpointMake, verifier, { cause: 'weekly' });
  const named = await withWorkspace(world.workspaceId, (tx) => readAuditMachines(tx));
  expect(named).toEqual([
    { kind: 'agent', id: null },
    { kind: 'worker', id: null },
    { kind: 'command', id: null },
    verifier,
  ]);
  for (const actorId of ['worker', 'worker:log-keeper'])
    expect((await listFor('auditor', { actorId })).lines).toMatchObject([{ kind: 'checkpoint.make' }]);
  for (const actorId of ['agent', 'worker:freeze'])
    expect((await listFor('auditor', { actorId })).lines).toEqual([]);
});

it('tells of a sign-in whoever signed in and the auditor, and nobody else', async () => {
  const { seatId } = world.seats.finance;
  for (const [kind, outcome] of [
    ['session.begin', 'applied'],
    ['session.refuse', 'refused'],
  ] as const)
    await withWorkspace(world.workspaceId, (tx) =>
      appendEntry(tx, {
        moveId: null,
        workspace: world.workspaceId,
        entry: uuidv7(),
        kind,
        outcome,
        actor: { kind: 'person', id: seatId, role: 'finance' },
        at: NOW.toISOString(),
      }),
    );
  const seen = async (name: SeatName) =>
    (await listFor(name)).lines.flatMap(({ kind }) => (kind.startsWith('session.') ? [kind] : []));
  for (const name of ['finance', 'auditor'] as const)
    expect(await seen(name), name).toEqual(['session.refuse', 'session.begin']);
  for (const name of ['rep', 'manager', 'leader', 'revops_admin'] as const)
    expect(await seen(name), name).toEqual([]);
});
