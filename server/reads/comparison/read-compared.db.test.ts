// Two snapshots, or one and now: every cent between them is explained, and each bar opens the deals that it is made of.
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { lineage } from '@/db/schema/lineage';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { pastBook } from '@/db/schema/past';
import { snapshot } from '@/db/schema/snapshot';
import type { Seated } from '@/server/auth/seated';
import { addAmounts, multiplyAmount, sumAmounts } from '@/server/core/money/amounts';
import { roundHalfEven } from '@/server/core/money/round-half-even';
import type { WaterfallCause } from '@/server/core/waterfall/waterfall-cause';
import { askForEnds } from '@/server/evaluate/past/ask-for-ends';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { closeQueue } from '@/server/jobs/queue';
import { NOW } from '@/server/moves/testing/deal-world';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readFrozenDeals } from '../frozen-deals';
import { readPastForecast } from '../past/past-forecast';
import { changedPairs } from './joined-lines';
import { loadEnds } from './load-ends';
import { type Compared, readCompared } from './read-compared';

let world: FreezeWorld;
let seat: Seated;
let first: string;
let second: string;
let deals: string[];

beforeAll(async () => {
  world = await makeFreezeWorld(12);
  seat = await seatedAs(world, 'finance');
  first = await frozen();
  deals = world.dealIds;
  const [larger, pushed, lost, gone, parent] = deals as [string, string, string, string, string];
  const change = (id: string, values: Partial<typeof commitment.$inferInsert>) =>
    world.owner.update(commitment).set(values).where(eq(commitment.opportunityId, id));
  await change(larger, { amount: '99999.99' });
  await change(pushed, { closesOn: '2026-08-20' });
  await change(lost, { phase: 'lost', category: 'omitted' });
  await world.owner.update(opportunity).set({ outcome: 'lost' }).where(eq(opportunity.id, lost));
  await world.owner
    .update(opportunity)
    .set({ vanishedImportId: sql`gen_random_uuid()` })
    .where(eq(opportunity.id, gone));
  await change(parent, { amount: '4.25' });
  await change(deals[7] ?? '', { probability: '35' });
  await change(deals[8] ?? '', { currency: 'XAF' });
  const child = await world.addDeal({ amount: '12000', closesOn: '2026-06-20' });
  const won = await world.addDeal({
    amount: '500',
    phase: 'won',
    category: 'closed',
    closesOn: '2026-05-11',
  });
  await world.owner.update(opportunity).set({ outcome: 'won' }).where(eq(opportunity.id, won));
  for (const [opportunityId, kind, otherOpportunityId] of [
    [child, 'split_from', parent],
    [deals[9] ?? '', 'merged_into', larger],
  ] as const)
    await world.owner.insert(lineage).values({
      workspaceId: world.workspaceId,
      opportunityId,
      kind,
      otherOpportunityId,
      isConfirmed: 1,
      state: 'confirmed',
      at: NOW,
    });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  second = await frozen();
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

async function frozen(): Promise<string> {
  const id = await world.ask();
  expect(await world.freeze(id)).toMatchObject({ state: 'completed' });
  return id;
}
const OPEN = ['pipeline', 'best_case', 'most_likely', 'commit'] as const;
async function compare(question: object, cause: WaterfallCause | null = null): Promise<Compared> {
  const answer = await withWorkspace(world.workspaceId, (tx) =>
    readCompared(tx, seat, { from: first, to: second, categories: [...OPEN], ...question }, cause),
  );
  if ('problem' in answer) throw new Error(answer.problem);
  return answer;
}

it('starts and ends at what was frozen, and leaves nothing unexplained', async () => {
  for (const categories of [[...OPEN], ['commit', 'closed'], ['closed']] as const) {
    const { waterfall } = await compare({ categories: [...categories] });
    for (const [id, total, unconverted] of [
      [first, waterfall.start, waterfall.startUnconverted],
      [second, waterfall.end, waterfall.endUnconverted],
    ] as const) {
      const [held] = await world.owner.select().from(snapshot).where(eq(snapshot.id, id));
      const cells = held?.totals?.cells.filter(({ category }) =>
        (categories as readonly string[]).includes(category),
      );
      expect(cells?.reduce((sum, cell) => addAmounts(sum, cell.total), '0')).toBe(total);
      // Counted beside the sum, as the freeze counted them.
      expect(cells?.reduce((sum, cell) => sum + cell.unconverted, 0)).toBe(unconverted);
    }
    if (categories.length > 2) expect(waterfall.endUnconverted).toBe(1);
    expect(waterfall.residual).toBe('0');
    expect(sumAmounts([waterfall.start, ...waterfall.bars.map(({ amount }) => amount)]).total).toBe(
      waterfall.end,
    );
  }
});

it('finds the deals behind a frozen number, which add up to it', async () => {
  const [held] = await world.owner.select().from(snapshot).where(eq(snapshot.id, second));
  const read = (filter: object) =>
    withWorkspace(world.workspaceId, (tx) => readFrozenDeals(tx, { id: second, ...filter }));
  for (const cell of held?.totals?.cells ?? []) {
    if (cell.state === null) continue;
    const { deals: behind, count, total } = await read({ category: cell.category, state: cell.state });
    expect({ count, total: sumAmounts([total]).total }).toEqual({ count: cell.deals, total: cell.total });
    expect(behind).toHaveLength(count);
  }
  expect(await read({ q: 'no deal is called this' })).toEqual({ deals: [], count: 0, total: '0' });
});

it('shows on the day of a freeze what was frozen: neither what had vanished nor what was merged away', async () => {
  const [held] = await world.owner.select().from(snapshot).where(eq(snapshot.id, second));
  const source = { kind: 'snapshot', id: second, day: '2026-05-13' } as const;
  const shown = await withWorkspace(world.workspaceId, (tx) =>
    readPastForecast(tx, seat, source, { basis: 'source', period: 'FY2026-Q2' }),
  );
  const cells = held?.totals?.cells.filter(({ category }) => category !== 'omitted') ?? [];
  expect({ count: shown.count, total: shown.total }).toEqual({
    count: cells.reduce((sum, cell) => sum + cell.deals, 0),
    total: cells.reduce((sum, cell) => addAmounts(sum, cell.total), '0'),
  });
});

it('puts a past day together on the basis of the snapshot beside it, and says so', async () => {
  const accepted = await world.ask({ basis: 'accepted' });
  expect(await world.freeze(accepted)).toMatchObject({ state: 'completed' });
  for (const [id, basis] of [
    [first, 'source'],
    [accepted, 'accepted'],
  ] as const) {
    const question = { from: id, to: '2026-05-12' };
    const asked = await withWorkspace(world.workspaceId, (tx) => askForEnds(tx, seat, question, NOW));
    const book = asked.pasts.get(question.to)?.id ?? '';
    expect(await world.owner.select().from(pastBook).where(eq(pastBook.id, book))).toMatchObject([{ basis }]);
    const ends = await withWorkspace(world.workspaceId, (tx) => loadEnds(tx, seat, question, asked.pasts));
    expect(ends).toMatchObject({ from: { basis }, to: { kind: 'past', basis } });
  }
});

it('weighs by probability where asked, and gives a change of it a cause of its own', async () => {
  const asked = { measure: 'weighted', categories: [...OPEN, 'closed'] };
  const weighed = await compare(asked, 'probability_table');
  expect(weighed.waterfall.residual).toBe('0');
  expect(weighed.deals).toMatchObject([{ id: deals[7], after: { weight: '0.35', amount: '10007.25' } }]);
  const [moved] = weighed.deals;
  // 10007.25 × 0.35 is 3502.5375: rounded half to even, deal by deal.
  expect(addAmounts(moved?.amount ?? '', worthAt(moved?.before?.weight ?? ''))).toBe('3502.54');
  const causes = (await compare({})).waterfall.bars.map(({ cause }) => cause);
  expect(causes).not.toContain('probability_table');
});

const worthAt = (weight: string) => roundHalfEven(multiplyAmount('10007.25', weight), 'EUR');

it('puts each deal under its cause, with what it was and is', async () => {
  const all = await compare({});
  const causes = all.waterfall.bars.map(({ cause }) => cause);
  expect(causes).toEqual(
    expect.arrayContaining(['new', 'increased', 'split', 'vanished', 'merged', 'won', 'lost', 'pushed_out']),
  );
  const pushed = await compare({}, 'pushed_out');
  expect(pushed.deals).toMatchObject([
    {
      id: deals[1],
      before: { closesOn: '2026-06-15' },
      after: { closesOn: '2026-08-20', isInPeriod: false },
    },
  ]);
  expect((await compare({}, 'vanished')).deals.map(({ id }) => id)).toEqual([deals[3]]);
  const won = await compare({}, 'won');
  expect(won.deals[0]?.parts).toEqual([
    { cause: 'new', amount: '500' },
    { cause: 'won', amount: '-500' },
  ]);
  const split = await compare({}, 'split');
  // The child is not new up to what its parent was worth; what is beyond that is.
  expect(split.deals.map(({ parts }) => parts)).toEqual([
    [
      { cause: 'split', amount: '10004.25' },
      { cause: 'new', amount: '1995.75' },
    ],
    [{ cause: 'split', amount: '-10000' }],
  ]);
});

it('compares a snapshot with now as with one frozen now', async () => {
  const [frozenNow, now] = [await compare({}), await compare({ to: 'now' })];
  expect(now.waterfall).toEqual(frozenNow.waterfall);
  const same = await compare({ from: second, to: 'now' });
  expect(same.waterfall.bars).toEqual([]);
  expect(same.waterfall.start).toBe(same.waterfall.end);
});

it('counts a node by the tree of each end', async () => {
  const mine = await compare({ owner: world.seats.rep.seatId });
  expect(mine.waterfall).toEqual((await compare({})).waterfall);
  const nobody = await compare({ owner: world.seats.peer.seatId });
  expect(nobody.waterfall).toMatchObject({ start: '0', end: '0', bars: [], residual: '0' });
});

it('reads through a cursor that ends with its reader', async () => {
  await withWorkspace(world.workspaceId, async (tx) => {
    const ends = await loadEnds(tx, seat, { from: first, to: second, categories: [...OPEN] });
    if ('problem' in ends) throw new Error(ends.problem);
    for await (const pair of changedPairs(tx, ends)) {
      expect(pair.before ?? pair.after).not.toBeNull();
      break;
    }
    expect([...(await tx.execute(sql`select name from pg_cursors where name = 'compared'`))]).toEqual([]);
  });
});

it('says what it cannot compare, and why', async () => {
  const ask = (question: object) =>
    withWorkspace(world.workspaceId, (tx) =>
      readCompared(tx, seat, { from: first, to: second, ...question }, null),
    );
  expect(await ask({ from: world.dealId })).toMatchObject({
    problem: expect.stringContaining('first snapshot'),
  });
  expect(await ask({ period: 'FY0000-Q9' })).toMatchObject({ problem: expect.stringContaining('no period') });
});
