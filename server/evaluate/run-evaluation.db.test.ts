import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { dealState, itemState, stageAgeing } from '@/db/schema/derived';
import { commitmentEntry, opportunity } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { DealFilter } from '@/server/core/filter/deal-filter';
import { DEFAULT_FISCAL_CALENDAR } from '@/server/core/period/fiscal-calendar';
import { commitmentChange } from '@/server/moves/commitment-change';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { readDealTotals } from '@/server/reads/deal-totals';
import { readForecastBoard } from '@/server/reads/forecast-board';
import { followLog, pendingWorkspaces } from './follow-log';
import { runEvaluation } from './run-evaluation';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
  await world.owner.delete(itemState);
});
afterAll(() => world.close());

const evaluate = () => runEvaluation(world.workspaceId, { all: true }, 'test', NOW);

function seated(name: keyof DealWorld['seats']): Seated {
  return {
    actor: world.seats[name],
    person: { id: world.seats[name].personId, name, email: `${name}@example.com` },
    workspace: {
      id: world.workspaceId,
      slug: 'test',
      name: 'Test',
      timeZone: 'UTC',
      currency: 'USD',
      isSimulated: false,
      fiscalCalendar: DEFAULT_FISCAL_CALENDAR,
    },
    effectiveAt: NOW,
    today: '2026-05-13',
  };
}

const filter = (given: object = {}) => DealFilter.parse({ period: 'all', ...given });

describe('an evaluation', () => {
  it('writes every item of the template and one row a deal where both bases agree', async () => {
    const report = await evaluate();
    expect(report.deals).toBe(1);
    expect(report.changed).toBe(1);
    const items = await world.owner.select().from(itemState).where(eq(itemState.opportunityId, world.dealId));
    expect(items.map((item) => item.itemKey)).toContain('eb_engaged');
    const rows = await world.owner.select().from(dealState).where(eq(dealState.opportunityId, world.dealId));
    expect(rows.map((row) => row.basis)).toEqual(['both']);
    expect(rows[0]?.dollarState).not.toBeNull();
  });

  it('changes nothing and logs nothing when it runs again', async () => {
    await evaluate();
    const before = await world.owner
      .select()
      .from(itemState)
      .orderBy(itemState.opportunityId, itemState.itemKey);
    const entries = await world.owner.$count(auditEntry);
    expect(await evaluate()).toMatchObject({ changed: 0 });
    const after = await world.owner
      .select()
      .from(itemState)
      .orderBy(itemState.opportunityId, itemState.itemKey);
    expect(after).toEqual(before);
    expect(await world.owner.$count(auditEntry)).toBe(entries);
  });

  it('keeps source and accepted apart, and bridges them to the cent', async () => {
    await evaluate();
    const [deal] = await world.owner
      .select()
      .from(dealState)
      .where(eq(dealState.opportunityId, world.dealId));
    const source = deal?.converted ?? '0';
    const outcome = await world.run(commitmentChange, world.seats.rep, {
      opportunityId: world.dealId,
      field: 'amount',
      value: '123456.78',
      expectedVersion: 1,
      reasonCode: 'scope_added',
    });
    expect(outcome).toMatchObject({ status: 'applied' });
    expect(await pendingWorkspaces()).toEqual([world.workspaceId]);
    await followLog(world.workspaceId, NOW);
    const rows = await world.owner.select().from(dealState).where(eq(dealState.opportunityId, world.dealId));
    expect(rows.map((row) => row.basis).sort()).toEqual(['accepted', 'source']);

    const leader = seated('leader');
    const board = await withWorkspace(world.workspaceId, (tx) => readForecastBoard(tx, leader, filter()));
    const line = board.bridge.find((one) => one.category === rows[0]?.category);
    expect(Number(line?.source)).toBe(Number(source));
    expect(line?.shown).toBe('123456.78');
    expect(Number(line?.accepted)).toBeCloseTo(123456.78 - Number(source), 2);
    const onSource = await withWorkspace(world.workspaceId, (tx) =>
      readDealTotals(tx, leader, filter({ basis: 'source' })),
    );
    expect(Number(onSource.total)).toBe(Number(source));
  });

  it('is left with nothing pending once it followed the log', async () => {
    // What is due is asked of the database's own clock.
    await followLog(world.workspaceId, new Date());
    await followLog(world.workspaceId, new Date());
    expect(await pendingWorkspaces()).toEqual([]);
  });
});

describe('who sees which deal', () => {
  it('shows the deal to its owner, the chain above, finance and the auditor, and to no peer', async () => {
    const counts = new Map<string, number>();
    for (const name of ['rep', 'manager', 'leader', 'finance', 'auditor', 'revops_admin', 'peer'] as const) {
      const totals = await withWorkspace(world.workspaceId, (tx) =>
        readDealTotals(tx, seated(name), filter()),
      );
      counts.set(name, totals.deals);
    }
    expect(Object.fromEntries(counts)).toEqual({
      rep: 1,
      manager: 1,
      leader: 1,
      finance: 1,
      auditor: 1,
      revops_admin: 1,
      peer: 0,
    });
  });
});

describe('stage ageing', () => {
  it('measures the days that won deals stayed in a phase, and no others', async () => {
    const won = await world.addDeal();
    const enter = (opportunityId: string, phase: string, at: string) => ({
      workspaceId: world.workspaceId,
      id: crypto.randomUUID(),
      opportunityId,
      field: 'phase',
      newValue: phase,
      at: new Date(at),
      recordedAt: NOW,
      madeBy: 'import' as const,
    });
    await world.owner
      .insert(commitmentEntry)
      .values([
        enter(won, 'proposal', '2026-01-01T00:00:00Z'),
        enter(won, 'negotiation', '2026-01-11T06:00:00Z'),
        enter(world.dealId, 'proposal', '2025-01-01T00:00:00Z'),
        enter(world.dealId, 'negotiation', '2026-01-01T00:00:00Z'),
      ]);
    await world.owner.update(opportunity).set({ outcome: 'won' }).where(eq(opportunity.id, won));
    await evaluate();
    expect(await world.owner.select().from(stageAgeing)).toEqual([
      { workspaceId: world.workspaceId, phase: 'proposal', p75Days: 11, n: 1 },
    ]);
  });
});
