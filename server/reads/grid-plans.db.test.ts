// A grid page walks the index of its order as the app's role, under row-level security: it never reads the whole book.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tx, withWorkspace } from '@/db/client';
import { DealFilter } from '@/server/core/filter/deal-filter';
import { GRID_SORTS, type GridSort } from '@/server/core/filter/grid-sort';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readBoardParts } from './board-of-rollup';
import { PAGE_ROWS, readDealGrid } from './deal-grid';
import { loadSight } from './sight';
import { copyDealRow } from './testing/copy-deal-row';

/** As many as make reading all of them cost more than walking an index. */
const DEALS = 6_000;
/** One deal each of what a filter names apart. */
const APART: [only: string, members: object][] = [
  ['vanished', { is_vanished: true }],
  ['unconverted', { converted: null, converted_minor: null, amount: 5, currency: 'CHF' }],
  ['amountless', { converted: null, converted_minor: null, amount: null }],
  ['overdue', { is_overdue: true }],
  ['not_gated', { is_not_gated: true }],
];
let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await copyDealRow(
    world,
    sql`jsonb_build_object('opportunity_id', gen_random_uuid(), 'name', 'Deal ' || k * 7919 % 6007,
      'account_name', 'Account ' || k * 31 % 997, 'owner_name', 'Owner ' || k % 60,
      'closes_on', date '2025-01-01' + k * 17 % 900, 'converted_minor', k * 104729 % 9999991,
      'category', (array['commit', 'pipeline', 'best_case'])[k % 3 + 1], 'phase', (array['won', 'proposal'])[k % 2 + 1],
      'dollar_state', (array['gap', 'evidenced'])[k % 2 + 1], 'gaps', k % 9, 'open_flags', k % 5, 'open_drafts', greatest(0, k % 20 - 16),
      'last_fact_at', timestamptz '2026-01-01 10:00:00Z' + k * 37 % 3000 * interval '1 hour')`,
    DEALS,
  );
  for (const [only, members] of APART)
    await copyDealRow(
      world,
      sql`jsonb_build_object('opportunity_id', gen_random_uuid(), 'name', ${`Apart, ${only}`}::text) || ${JSON.stringify(members)}::jsonb`,
    );
  await world.owner.execute(sql`analyze`);
});
afterAll(() => world.close());

type RowsRead = { inTurn: number; byIndex: number };

/** Rows of the book that a question reads: one after the other, and by an index. */
const rowsReadBy = <T>(ask: (tx: Tx) => Promise<T>): Promise<RowsRead & { answer: T }> =>
  withWorkspace(world.workspaceId, async (tx) => {
    // The server hands its counts on now and then only: until then they hold earlier transactions too.
    const before = await countedBy(tx);
    const answer = await ask(tx);
    const after = await countedBy(tx);
    return { answer, inTurn: after.inTurn - before.inTurn, byIndex: after.byIndex - before.byIndex };
  });

async function countedBy(tx: Tx): Promise<RowsRead> {
  const [read] = await tx.execute<RowsRead>(sql`
    select seq_tup_read::int as "inTurn", idx_tup_fetch::int as "byIndex" from pg_stat_xact_user_tables
    where relname = 'deal_state'`);
  return read ?? { inTurn: 0, byIndex: 0 };
}

const page = (sort: GridSort, isDescending: boolean, filter = {}) =>
  rowsReadBy((tx) =>
    readDealGrid(tx, seatedAs(world, 'leader'), DealFilter.parse({ period: 'all', ...filter }), {
      sort,
      isDescending,
      after: null,
    }),
  );

describe.each(GRID_SORTS)('a page by %s', (sort) => {
  it.each(['first', 'last'])('reads no more than it shows and a little, %s first', async (which) => {
    const { answer, inTurn, byIndex } = await page(sort, which === 'last');
    expect(answer.rows).toHaveLength(PAGE_ROWS);
    expect(inTurn).toBe(0);
    expect(byIndex).toBeGreaterThanOrEqual(PAGE_ROWS);
    expect(byIndex).toBeLessThan(4 * PAGE_ROWS);
  });
});

it.each<[string, object]>([
  ['a category', { category: ['commit'] }],
  ['an evidence state', { state: ['gap'] }],
  ['a period', { period: undefined }],
])('a page filtered by %s never reads the book in turn', async (_what, filter) => {
  const { inTurn, byIndex } = await page('amount', true, filter);
  expect(inTurn).toBe(0);
  expect(byIndex).toBeGreaterThan(0);
});

it.each(['vanished', 'unconverted', 'amountless', 'overdue', 'not_gated', 'accepted_here'] as const)(
  'a page of the few deals that are %s reads those few and not the book',
  async (only) => {
    const { answer, inTurn, byIndex } = await page('amount', true, { only });
    expect(answer.rows.map(({ name }) => name)).toEqual(only === 'accepted_here' ? [] : [`Apart, ${only}`]);
    expect(inTurn).toBe(0);
    expect(byIndex).toBeLessThan(20);
  },
);

it('a page of deals with drafts reads those that it shows, in their order', async () => {
  const { answer, inTurn, byIndex } = await page('amount', true, { only: 'with_drafts' });
  expect(answer.rows).toHaveLength(PAGE_ROWS);
  expect(inTurn).toBe(0);
  // Neither all of them, to be sorted, nor the book by amount, in which they are rare.
  expect(byIndex).toBeLessThan(1.5 * PAGE_ROWS);
});

it('the board reads kept sums and no deal', async () => {
  const seat = seatedAs(world, 'leader');
  const { inTurn, byIndex } = await rowsReadBy(async (tx) =>
    readBoardParts(
      tx,
      seat,
      await loadSight(tx, seat.actor, seat.today),
      DealFilter.parse({ period: 'all' }),
    ),
  );
  expect({ inTurn, byIndex }).toEqual({ inTurn: 0, byIndex: 0 });
});
