// Totals by category and by stage of what a source said last beside what the staged files say, each in its own currency.
import { type SQL, sql } from 'drizzle-orm';
import type { TotalRow } from './dry-run';
import { type DryRunScope, heldDeals, stagedDeals } from './dry-run-scope';

type Row = { by: TotalRow['by']; currency: string; key: string } & TotalRow['held'];
const NOTHING = { deals: 0, withoutAmount: 0, amount: '0' };

/** More stages than this are somebody's own column read as stages; the rest is left out of the table, never of the sums. */
const MOST_ROWS = 400;

export async function compareTotals(scope: DryRunScope): Promise<TotalRow[]> {
  const given = await sumsOf(
    scope,
    sql`select s.record->>'currency' as currency, s.record->>'category' as category,
      coalesce(s.record->>'stage', '') as stage, (s.record->>'amount')::numeric as amount
    from staged_record s where ${stagedDeals(scope)}`,
  );
  const held = await sumsOf(
    scope,
    sql`select h.currency, h.category, coalesce(h.stage, '') as stage, h.amount
    from ${heldDeals(scope)} h where not h.is_gone`,
  );
  const rows = new Map<string, TotalRow>();
  const put = (side: 'held' | 'given', list: readonly Row[]) => {
    for (const { by, currency, key, ...sum } of list) {
      const name = `${by} ${currency} ${key}`;
      const row = rows.get(name) ?? { by, currency, key, held: NOTHING, given: NOTHING };
      rows.set(name, { ...row, [side]: sum });
    }
  };
  put('held', held);
  put('given', given);
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
    .slice(0, MOST_ROWS);
}

async function sumsOf({ tx }: DryRunScope, deals: SQL): Promise<Row[]> {
  const rows = await tx.execute<Row>(sql`
    with deals as (${deals})
    select case when grouping(category) = 0 then 'category' else 'stage' end as by, currency,
      case when grouping(category) = 0 then category else stage end as key,
      count(*)::int as deals, count(*) filter (where amount is null)::int as "withoutAmount",
      coalesce(sum(amount), 0)::text as amount
    from deals group by grouping sets ((currency, category), (currency, stage))`);
  return rows.map((row) => ({ ...row }));
}
