// A grid shows every deal of its filter once, in order, page after page, whatever it is sorted by.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { DealFilter } from '@/server/core/filter/deal-filter';
import { GridCursor, isCursorOf } from '@/server/core/filter/grid-cursor';
import { GRID_SORTS } from '@/server/core/filter/grid-sort';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readDealGrid } from './deal-grid';
import { copyDealRow } from './testing/copy-deal-row';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await copyDealRow(
    world,
    sql`jsonb_build_object('opportunity_id', gen_random_uuid(), 'name', 'Deal ' || k % 7,
      'account_name', case when k % 3 > 0 then 'Account ' || k % 5 end, 'owner_name', case when k % 4 > 0 then 'Owner ' || k % 6 end,
      'closes_on', case when k % 5 > 0 then date '2026-04-01' + k % 9 end,
      'converted_minor', case when k % 6 > 0 then k % 11 end, 'category', (array['commit', 'pipeline', 'closed'])[k % 3 + 1],
      'dollar_state', (array['gap', 'evidenced', null])[k % 3 + 1], 'phase', (array['won', 'proposal'])[k % 2 + 1],
      'gaps', k % 4, 'open_flags', k % 3, 'open_drafts', k % 2,
      'last_fact_at', case when k % 2 > 0 then timestamptz '2026-05-01 10:00:00.123Z' + k % 8 * interval '1 hour' end)`,
    240,
  );
});
afterAll(() => world.close());

async function pages(sort: (typeof GRID_SORTS)[number], isDescending: boolean): Promise<string[]> {
  const seen: string[] = [];
  let after: GridCursor | null = null;
  do {
    const page = await withWorkspace(world.workspaceId, (tx) =>
      readDealGrid(tx, seatedAs(world, 'leader'), DealFilter.parse({ period: 'all' }), {
        sort,
        isDescending,
        after,
      }),
    );
    // It is sent as JSON.
    expect(() => JSON.stringify(page)).not.toThrow();
    seen.push(...page.rows.map(({ id }) => id));
    after = page.nextCursor && GridCursor.parse(page.nextCursor);
    if (after) expect(isCursorOf(sort, after)).toBe(true);
  } while (after);
  return seen;
}

describe.each(GRID_SORTS)('a grid by %s', (sort) => {
  it('shows every deal once, and in the other direction those with a value in reverse', async () => {
    const ascending = await pages(sort, false);
    expect(ascending.length).toBe(241);
    expect(new Set(ascending).size).toBe(241);
    const descending = await pages(sort, true);
    const blanks = (await pages(sort, false)).filter((id) => !descending.includes(id));
    expect(blanks).toEqual([]);
    expect([...descending].sort()).toEqual([...ascending].sort());
    expect(await valuesOf(sort, descending)).toEqual((await valuesOf(sort, ascending)).reverse());
  });
});

const COLUMN: Record<(typeof GRID_SORTS)[number], string> = {
  name: 'name',
  account: 'account_name',
  owner: 'owner_name',
  closesOn: 'closes_on',
  amount: 'converted_minor',
  category: 'category_rank',
  state: 'state_rank',
  phase: 'phase_rank',
  gaps: 'gaps',
  flags: 'open_flags',
  drafts: 'open_drafts',
  lastFact: 'last_fact_at',
};

/** The values behind rows in their order, without blanks, which have to stand last. */
async function valuesOf(sort: (typeof GRID_SORTS)[number], ids: readonly string[]): Promise<unknown[]> {
  const rows = await world.owner.execute<{ value: unknown }>(sql`
    select ${sql.identifier(COLUMN[sort])} as value from unnest(${sql.param([...ids])}::uuid[]) with ordinality as i (id, n)
    join deal_state s on s.opportunity_id = i.id order by n`);
  const values = rows.map((row) => row.value);
  const firstBlank = values.indexOf(null);
  if (firstBlank >= 0) expect(values.slice(firstBlank).every((value) => value === null)).toBe(true);
  return values.filter((value) => value !== null);
}
