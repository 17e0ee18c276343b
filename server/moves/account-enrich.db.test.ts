// Firmographic values: from sanctioned sources only, beside the account's own; an agent copies what it has earned to copy.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { account } from '@/db/schema/account';
import { agentGrant, agentStop } from '@/db/schema/agent';
import { enrichment } from '@/db/schema/enrichment';
import { opportunity } from '@/db/schema/opportunity';
import { rollbackItem } from '@/db/schema/rollback';
import { source } from '@/db/schema/source';
import { enrichEarned } from '@/server/evaluate/enrich-earned';
import { readAccountPage } from '@/server/reads/account-page';
import { loadEvidence } from '@/server/reads/ladder/load-evidence';
import { loadRung } from '@/server/reads/ladder/load-rung';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { accountEnrich } from './account-enrich';
import { moveRollBackMany } from './move-roll-back-many';
import { sourceConfigure } from './source-configure';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';
import { askWhatIf } from './what-if';

const AGENT = { kind: 'agent', id: 'drafter' } as const;
const TODAY = '2026-05-13';
let world: DealWorld;
let other: string;
let twin: string;

beforeAll(async () => {
  world = await makeDealWorld();
  const { owner, workspaceId, sourceId } = world;
  other = uuidv7();
  twin = uuidv7();
  await owner.insert(source).values({ workspaceId, id: other, kind: 'csv', name: 'Register' });
  const observed = { workspaceId, digest: new Uint8Array(), importId: uuidv7(), domain: 'buyer.example' };
  const id = uuidv7();
  await owner.insert(account).values([
    { ...observed, id, externalId: 'a', sourceId, name: 'Buyer', segment: 'Enterprise' },
    {
      ...observed,
      id: twin,
      externalId: 'b',
      sourceId: other,
      name: 'Buyer Ltd',
      industry: 'Software',
      employees: 250,
    },
  ]);
  await owner.update(opportunity).set({ accountId: id }).where(eq(opportunity.id, world.dealId));
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.delete(enrichment);
  await world.owner.delete(rollbackItem);
  await world.owner.delete(agentGrant);
  await world.owner.delete(agentStop);
});

const sanction = (isSanctioned: boolean) =>
  world.run(sourceConfigure, world.seats.revops_admin, { sourceId: other, isSanctioned });
const enrich = (values: object = {}, actor: Parameters<DealWorld['run']>[1] = world.seats.rep) =>
  world.run(accountEnrich, actor, {
    opportunityId: world.dealId,
    field: 'industry',
    value: 'Software',
    sourceId: other,
    ...values,
  });
const page = () =>
  withWorkspace(world.workspaceId, (tx) => readAccountPage(tx, seatedAs(world, 'rep'), world.dealId));
const field = async (name: string) => (await page())?.fields.find((each) => each.field === name);
const grant = (rung: number) =>
  world.owner.insert(agentGrant).values({
    workspaceId: world.workspaceId,
    id: uuidv7(),
    agentId: 'drafter',
    action: 'account.enrich',
    fieldClass: 'firmographic',
    rung,
    state: 'active',
    evidence: [],
    expiresOn: '2026-12-31',
    requestedBySeatId: world.seats.revops_admin.seatId,
    requestedAt: NOW,
    decidedAt: new Date('2026-05-01T10:00:00.000Z'),
    moveId: uuidv7(),
  });

describe('a person', () => {
  it('keeps a value from a source that an admin has sanctioned, and from no other', async () => {
    expect(await enrich()).toMatchObject({
      code: 'enrichment_only_from_sanctioned_sources',
      remedies: ['sanctioned_source'],
    });
    expect((await sanction(true)).status).toBe('applied');
    expect(await field('industry')).toMatchObject({
      own: null,
      kept: null,
      suggested: { value: 'Software' },
    });
    expect((await enrich()).status).toBe('applied');
    expect(await field('industry')).toMatchObject({
      kept: { value: 'Software', sourceName: 'Register', isGenerated: false },
      suggested: null,
    });
  });

  it('leaves what the source says, answers alike for a deal of others, and takes a value back', async () => {
    expect(await enrich({ field: 'segment', value: 'Small' })).toMatchObject({ code: 'source_says' });
    expect(await enrich({}, world.seats.peer)).toMatchObject({ code: 'not_found' });
    expect(await enrich({}, world.seats.finance)).toMatchObject({ code: 'no_permission' });
    expect(await enrich({ value: 'Logistics' })).toMatchObject({ status: 'applied' });
    expect(await enrich({ value: null })).toMatchObject({ status: 'applied' });
    expect(await enrich({ value: null })).toMatchObject({ code: 'no_change' });
    expect(await field('industry')).toMatchObject({ kept: null, suggested: null });
  });

  it('answers what the agent suggests, which is its evidence', async () => {
    await enrich();
    await enrich({ field: 'employees', value: '300' });
    const evidence = await withWorkspace(world.workspaceId, (tx) =>
      loadEvidence(tx, 'drafter', 'firmographic', 'Europe/Berlin'),
    );
    expect(evidence.decisions).toMatchObject({ counted: 2, asIs: 1, edited: 1, declined: 0 });
  });
});

describe('an agent', () => {
  const rung = () =>
    withWorkspace(world.workspaceId, (tx) =>
      loadRung(tx, 'drafter', 'account.enrich', 'firmographic', TODAY),
    );
  const work = async () => enrichEarned(world.workspaceId, [world.dealId], (await rung()).rung, NOW);

  it('keeps nothing below rung 3, and nothing while its kill switch is on', async () => {
    expect(await enrich({}, AGENT)).toMatchObject({ code: 'no_permission' });
    expect(await work()).toBe(0);
    await grant(3);
    const { workspaceId } = world;
    await world.owner
      .insert(agentStop)
      .values({ workspaceId, agentId: '*', isStopped: true, at: NOW, moveId: uuidv7() });
    expect(await enrich({}, AGENT)).toMatchObject({ code: 'stopped_agent_only_reads' });
  });

  it('is told on which rung it would pass, and never not to do it', async () => {
    const { wouldPass } = await askWhatIf({
      workspaceId: world.workspaceId,
      actor: AGENT,
      move: 'account.enrich',
      opportunityId: world.dealId,
      values: { field: 'amount', value: null, reasonCode: null },
      holds: [],
      now: NOW,
    });
    expect(wouldPass).toEqual([
      'the source is sanctioned, and it stands on rung 3 of the write ladder for this class of field',
    ]);
  });

  it('fills blanks on rung 3 with what the sanctioned source says, and leaves what a person said', async () => {
    await grant(3);
    await enrich({ field: 'employees', value: '300' });
    expect(await enrich({ value: 'Logistics' }, AGENT)).toMatchObject({ code: 'check_failed' });
    expect(await work()).toBe(1);
    expect(await field('industry')).toMatchObject({ kept: { value: 'Software', by: 'Agent drafter' } });
    expect(await field('employees')).toMatchObject({ kept: { value: '300', isGenerated: false } });
    expect(await work()).toBe(0);
  });

  it('is rolled back as a batch by an admin, but for what a person replaced since, and leaves it so', async () => {
    await grant(3);
    expect(await work()).toBe(2);
    await enrich({ field: 'employees', value: '300' });
    const rollback = { range: { agent: 'drafter' }, reasonCode: 'wrong_value', except: [] };
    expect(await world.run(moveRollBackMany, world.seats.revops_admin, rollback)).toMatchObject({
      status: 'applied',
      result: { rolledBack: 1, leftAlone: 1 },
    });
    expect(await field('industry')).toMatchObject({ kept: null });
    expect(await field('employees')).toMatchObject({ kept: { value: '300' } });
    expect(await work()).toBe(0);
    expect(await world.run(moveRollBackMany, world.seats.revops_admin, rollback)).toMatchObject({
      code: 'nothing_left',
    });
  });

  it('renews its own on rung 4 only, and falls when a person takes its work back', async () => {
    await grant(3);
    expect(await work()).toBe(2);
    await world.owner.update(account).set({ industry: 'Logistics' }).where(eq(account.id, twin));
    expect(await enrich({ value: 'Logistics' }, AGENT)).toMatchObject({
      code: 'agent_replaces_only_on_rung_4',
    });
    await world.owner.update(agentGrant).set({ rung: 4 });
    expect(await work()).toBe(1);
    expect(await field('industry')).toMatchObject({ kept: { value: 'Logistics' } });
    await enrich({ value: 'Shipping' });
    expect(await rung()).toMatchObject({ rung: 3, cause: 'fell' });
  });
});
