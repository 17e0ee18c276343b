// One pass over a forecast's deals: every category and state with its totals, and the sets that are shown apart.
import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { dealState } from '@/db/schema/derived';
import { addAmounts } from '@/server/core/money/amounts';
import type { Category } from '@/server/core/vocabulary/category';
import type { DealReader } from './at-rates';
import type { DealTotals } from './deal-totals';

const SETS = ['unowned', 'amountless', 'unconverted', 'overdue', 'not_gated'] as const;
export type ScannedSet = (typeof SETS)[number];

const measuresOf = (set: SQL | undefined) => {
  const within = set ? sql` filter (where ${set})` : sql``;
  const also = (condition: SQL) => sql`count(*) filter (where ${set ? and(set, condition) : condition})::int`;
  return {
    deals: sql<number>`count(*)${within}::int`,
    total: sql<string>`coalesce(sum(${dealState.converted})${within}, 0)::text`,
    withoutAmount: also(sql`${dealState.amount} is null`) as SQL<number>,
    unconverted: also(sql`${dealState.amount} is not null and ${dealState.converted} is null`) as SQL<number>,
  };
};

/** One row a category and state; each set's measures stand beside the whole. */
export function scanBoard(reader: DealReader, where: SQL) {
  const conditions: Record<ScannedSet, SQL | undefined> = {
    unowned: isNull(dealState.ownerSeatId),
    amountless: isNull(dealState.amount),
    unconverted: and(isNotNull(dealState.amount), isNull(dealState.converted)),
    overdue: eq(dealState.isOverdue, true),
    not_gated: eq(dealState.isNotGated, true),
  };
  return reader
    .select({
      category: dealState.category,
      state: dealState.dollarState,
      isOpen: sql<boolean>`${dealState.outcome} = 'open'`,
      whole: measuresOf(undefined),
      unowned: measuresOf(conditions.unowned),
      amountless: measuresOf(conditions.amountless),
      set_unconverted: measuresOf(conditions.unconverted),
      overdue: measuresOf(conditions.overdue),
      not_gated: measuresOf(conditions.not_gated),
      observable: sql<number>`coalesce(sum(${dealState.blockingObservable}), 0)::int`,
      blocking: sql<number>`coalesce(sum(${dealState.blockingTotal}), 0)::int`,
    })
    .from(dealState)
    .where(where)
    .groupBy(dealState.category, dealState.dollarState, sql`3`);
}

export type BoardRow = Awaited<ReturnType<typeof scanBoard>>[number];
export type Measures = Omit<DealTotals, 'currency'>;

export const sumMeasures = (currency: string, rows: readonly Measures[]): DealTotals => ({
  currency,
  ...addMeasures(rows),
});

export function addMeasures(rows: readonly Measures[]): Measures {
  return rows.reduce<Measures>(
    (sum, row) => ({
      deals: sum.deals + row.deals,
      total: addAmounts(sum.total, row.total),
      withoutAmount: sum.withoutAmount + row.withoutAmount,
      unconverted: sum.unconverted + row.unconverted,
    }),
    { deals: 0, total: '0', withoutAmount: 0, unconverted: 0 },
  );
}

export const OPEN_CATEGORIES: readonly Category[] = ['pipeline', 'best_case', 'most_likely', 'commit'];

/** A set over the open categories. */
export function setOf(currency: string, rows: readonly BoardRow[], set: ScannedSet): DealTotals {
  const open = rows.filter((row) => OPEN_CATEGORIES.includes(row.category));
  return sumMeasures(
    currency,
    open.map((row) => (set === 'unconverted' ? row.set_unconverted : row[set])),
  );
}
