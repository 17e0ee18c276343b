// The metrics of two frozen quarters, whole and by every split, with figures that were worked out by hand.

import { eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { call } from '@/db/schema/call';
import { dealState } from '@/db/schema/derived';
import { commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { snapshot, snapshotLine } from '@/db/schema/snapshot';
import type { MetricLine } from '@/server/core/metrics/cohort';
import { BY_SUBTRACTION, TOO_FEW } from '@/server/core/metrics/withheld-cohorts';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { loadRootTeams } from '../quota-nodes';
import { type ReadyPeriod, readAccuracy } from './read-accuracy';

const Q1 = { key: 'FY2026-Q1', label: 'Q1 2026', startsOn: '2026-01-01', endsOn: '2026-03-31' };
const Q4 = { key: 'FY2025-Q4', label: 'Q4 2025', startsOn: '2025-10-01', endsOn: '2025-12-31' };
type Line = Pick<MetricLine, 'outcome' | 'category' | 'value' | 'segment' | 'state'> & { closesOn: string };
let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

const OPEN: Line = {
  outcome: 'open',
  category: 'commit',
  value: '100',
  segment: 'Enterprise',
  state: 'evidenced',
  closesOn: '2026-03-20',
};
const won = (value: string) => ({ outcome: 'won', category: 'closed', value }) as const;
const later = { closesOn: '2026-05-20' };

/** Freezes both ends of deals that began as `start` and ended as each of `ends`. */
async function frozen(period: typeof Q1, cohorts: [start: Partial<Line>, ends: Partial<Line>[]][]) {
  const deals = cohorts.flatMap(([start, ends]) =>
    ends.map((end) => ({ id: uuidv7(), start: { ...OPEN, ...start }, end: { ...OPEN, ...start, ...end } })),
  );
  const freeze = async (side: 'start' | 'end') => {
    const id = uuidv7();
    const { workspaceId } = world;
    await world.owner.insert(snapshot).values({
      ...{ workspaceId, id, startsOn: period.startsOn, endsOn: period.endsOn, currency: 'EUR' },
      ...{ state: 'begun', periodKey: period.key, periodLabel: period.label, reasonCode: 'adhoc' },
      request: { basis: 'source' } as never,
      requestedAt: NOW,
      moveId: uuidv7(),
    });
    await world.owner.insert(snapshotLine).values(
      deals.map((deal, ordinal) => {
        const { value, state, ...line } = deal[side];
        return {
          ...{ ...line, workspaceId, ordinal, snapshotId: id, opportunityId: deal.id, isInScope: true },
          ...{
            teamPath: [],
            dealType: 'new',
            phase: 'proposal' as const,
            amount: value,
            currency: 'EUR',
            rate: '1',
          },
          ...{ converted: value, dollarState: state, isNotGated: false, isOverdue: false, openFlags: 0 },
          gaps: 0,
          leaf: Buffer.from('{}'),
        } as const;
      }),
    );
    await world.owner.update(snapshot).set({ state: 'completed' }).where(eq(snapshot.id, id));
    return id;
  };
  const point = (day: string, snapshotId: string) => ({
    ...{ at: NOW.toISOString(), day, snapshotId, reasonCode: 'adhoc' },
  });
  return {
    period,
    start: point(period === Q1 ? '2026-01-14' : '2025-10-08', await freeze('start')),
    end: point(period.endsOn, await freeze('end')),
    startPastId: null,
    endPastId: null,
  } satisfies ReadyPeriod;
}

const read = (ready: ReadyPeriod[]) =>
  withWorkspace(world.workspaceId, (tx) => readAccuracy(tx, seatedAs(world, 'finance'), ready));

const gap = { state: 'gap', segment: 'SMB' } as const;
const first = () =>
  frozen(Q1, [
    // Of six at 100 four won at 110, one is still open, one lost.
    [{}, [won('110'), won('110'), won('110'), won('110'), {}, { outcome: 'lost', category: 'omitted' }]],
    // Of five at 200 two won, three were pushed out.
    [{ ...gap, value: '200' }, [won('200'), won('200'), later, later, later]],
    [{ ...gap, category: 'best_case', value: '50' }, [won('50'), {}, {}, {}, {}]],
    // Closed already: in the roll-up and in what was won, asked by neither slip nor conversion.
    [won('1000'), [{}]],
  ]);
const says = (n: number, hits: number, part: string, whole: string, share: string) => ({
  count: { n, hits },
  dollars: { part, whole, share },
});

it('measures a period, and each split of it, by its frozen lines', async () => {
  const { periods, together } = await read([await first()]);
  const slip = says(16, 8, '900', '1850', '0.4865');
  const commit = { ...says(11, 6, '800', '1600', '0.5000'), changeOnWinning: '40' };
  const winRate = { count: { n: 9, hits: 8, share: '0.8889' } };
  expect(periods[0]?.metrics).toMatchObject({ slip, commit, winRate, won: '1890', rollUp: '2600' });
  const enterprise = {
    slip: says(6, 1, '100', '600', '0.1667'),
    conversion: { ...says(6, 4, '400', '600', '0.6667'), changeOnWinning: '40' },
  };
  const small = {
    slip: says(10, 7, '800', '1250', '0.6400'),
    conversion: { ...says(5, 2, '400', '1000', '0.4000'), changeOnWinning: '0' },
  };
  expect(together.bySegment).toMatchObject([
    { key: 'Enterprise', ...enterprise },
    { key: 'SMB', ...small },
  ]);
  expect(together.byEvidence).toMatchObject([
    { key: 'evidenced', ...enterprise },
    { key: 'gap', ...small },
  ]);
  expect(together.byCategory).toMatchObject([
    { key: 'commit', slip: says(11, 4, '700', '1600', '0.4375'), conversion: commit },
    { key: 'best_case', conversion: says(5, 1, '50', '250', '0.2000') },
  ]);
});

it('holds the call of each category against what was won, and the roll-up where there is none', async () => {
  const ready = await first();
  // 2,600 against 1,890.
  const [alone] = (await read([ready])).periods;
  expect(alone).toMatchObject({ measured: 'roll_up', accuracy: '0.6243', bias: '0.3757' });
  const [node = ''] = await withWorkspace(world.workspaceId, (tx) => loadRootTeams(tx, '2026-01-14'));
  const say = (category: 'commit' | 'best_case', amount: string) =>
    world.owner.insert(call).values({
      ...{ workspaceId: world.workspaceId, id: uuidv7(), nodeKind: 'team' as const, nodeId: node },
      ...{ periodKey: Q1.key, category, amount, currency: 'EUR', reasonCode: 'known_risk', moveId: uuidv7() },
      ...{ at: new Date('2026-01-13T09:00:00Z'), recordedAt: NOW, windowClosesOn: '2026-01-14' },
    });
  await say('commit', '2000');
  await say('best_case', '2500');
  const [called] = (await read([ready])).periods;
  expect(called).toMatchObject({ measured: 'call', accuracy: '0.9418', bias: '0.0582' });
  expect(called?.called).toMatchObject([
    { category: 'commit', call: { amount: '2000', nodes: ['All'] }, bias: '0.0582' },
    { category: 'most_likely', call: null, accuracy: null, bias: null },
    { category: 'best_case', call: { amount: '2500' }, accuracy: '0.6772', bias: '0.3228' },
  ]);
});

it('withholds a quarter of three commits, and the other one, since their sum is shown', async () => {
  const before = { closesOn: '2025-12-20' };
  const q4 = await frozen(Q4, [[before, [won('1'), won('2'), won('3')]]]);
  const { periods, together } = await read([await first(), q4]);
  expect(periods.map(({ metrics }) => metrics.commit.count.withheld)).toEqual([BY_SUBTRACTION, TOO_FEW]);
  expect(periods.map(({ metrics }) => metrics.slip.dollars.whole)).toEqual(['0', '0']);
  expect(together.commit).toMatchObject({ count: { n: 14, hits: 9 } });
});

it('paces each segment at the day that has as many working days left', async () => {
  const close = async (count: number, segment: string, closesOn: string, amount: string) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++)
      ids.push(await world.addDeal({ amount, closesOn, category: 'closed', phase: 'won' }));
    await world.owner.update(opportunity).set({ outcome: 'won' }).where(inArray(opportunity.id, ids));
    return { ids, segment };
  };
  const closed = [
    await close(5, 'Enterprise', '2026-04-10', '100'),
    await close(6, 'SMB', '2026-05-11', '10.50'),
    await close(4, 'Enterprise', '2026-01-15', '7'),
    await close(5, 'SMB', '2026-01-16', '20'),
    // 13 May has 34 working days left to the end of June; this day has none to the end of March.
    await close(5, 'SMB', '2026-03-31', '1000'),
  ];
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  for (const { ids, segment } of closed)
    await world.owner.update(dealState).set({ segment }).where(inArray(dealState.opportunityId, ids));
  const { pacing, pacingBySegment, pacingByEvidence } = await read([]);
  expect(pacing.slice(0, 2).map(({ toDate, whole }) => [toDate, whole])).toEqual([
    ['563', null],
    ['128', '5128'],
  ]);
  const cells = pacingBySegment.map(({ key, cells: of }) => [
    key,
    ...of.slice(0, 2).map((cell) => cell.closed ?? cell.withheld),
  ]);
  expect(cells).toEqual([
    ['Enterprise', '500', TOO_FEW],
    ['SMB', '63', BY_SUBTRACTION],
  ]);
  const deals = pacingByEvidence.map(({ cells: of }) => of[0]?.deals ?? 0).reduce((sum, n) => sum + n, 0);
  expect(deals).toBe(11);
});

it('counts a push that was accepted here once, with its reason, when an import confirms it', async () => {
  const at = (day: string) => new Date(`${day}T09:00:00.000Z`);
  const push = { opportunityId: world.dealId, field: 'closes_on', oldValue: '2026-03-31' } as const;
  const here = { madeBy: 'person', moveId: uuidv7(), reasonCode: 'our_legal_backlog' } as const;
  const source = { madeBy: 'import', importId: uuidv7(), origin: 'export' } as const;
  await world.owner.insert(commitmentEntry).values(
    [
      { ...push, ...here, newValue: '2026-04-30', at: at('2026-02-02') },
      { ...push, ...source, newValue: '2026-04-30', at: at('2026-02-09') },
      { ...push, ...source, oldValue: '2026-04-30', newValue: '2026-05-10', at: at('2026-03-02') },
    ].map((entry) => ({ ...entry, workspaceId: world.workspaceId, id: uuidv7(), recordedAt: entry.at })),
  );
  const { pushes } = await read([await first()]);
  expect(pushes).toEqual([
    { family: 'push_ours', count: 1, days: 30 },
    { family: 'no_reason', count: 1, days: 10 },
  ]);
});
