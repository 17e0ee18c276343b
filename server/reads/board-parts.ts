// What a forecast's numbers are made of: read from the kept sums where the filter allows it, else from the deals themselves.
import { and, count, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { Period } from '@/server/core/period/period';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import { atRates, type DealReader, rateOn } from './at-rates';
import { type BoardRow, OPEN_CATEGORIES, scanBoard, sumMeasures } from './board-scan';
import { type DealTotals, readTotalsWhere } from './deal-totals';
import { dealScope } from './deal-where';
import type { Sight } from './sight';

export type CategoryTotal = { category: Category; total: string };
export type BoardParts = {
  period: Period | null;
  /** On the filter's basis. */
  rows: BoardRow[];
  /** On the other basis. */
  others: CategoryTotal[];
  undated: DealTotals;
  overdueEarlier: DealTotals;
  unconvertedByCurrency: { currency: string; deals: number; total: string }[];
  rateTables: string[];
  /** Earliest and latest day of the market's rates that were used; null with plan rates, and where none was needed. */
  rateDays: RateDays | null;
};
export type RateDays = { from: string; to: string };

/** Reads every deal of the scope: any filter will do. */
export async function scanBoardParts(
  tx: Tx,
  seat: Seated,
  sight: Sight,
  filter: DealFilter,
): Promise<BoardParts> {
  const scopeOf = (change: Partial<DealFilter>) => dealScope(seat, sight, { ...filter, ...change });
  const all = { category: filter.category?.length ? filter.category : [...CATEGORIES] };
  const open = [...OPEN_CATEGORIES];
  const { where, period } = scopeOf(all);
  const reader = atRates(tx, seat, filter);
  const other = filter.basis === 'source' ? 'accepted' : 'source';
  const counted = scopeOf({}).where;
  // Asked together: one round trip, not one a question.
  const [rows, others, unconvertedByCurrency, undated, overdueEarlier, rateTables, rateDays] =
    await Promise.all([
      scanBoard(reader, where),
      readCategoryTotals(reader, scopeOf({ ...all, basis: other }).where),
      readUnconverted(reader, counted),
      readTotalsWhere(reader, seat, scopeOf({ category: open, period: 'undated' }).where),
      // With all periods in sight no deal is from an earlier one: it is in the totals already.
      period
        ? readTotalsWhere(reader, seat, scopeOf({ category: open, only: 'overdue_earlier' }).where)
        : null,
      readRateTables(reader, counted),
      filter.rates ? readRateDays(reader, counted) : null,
    ]);
  return {
    period,
    rows,
    others,
    unconvertedByCurrency,
    undated,
    overdueEarlier: overdueEarlier ?? sumMeasures(seat.workspace.currency, []),
    rateTables,
    rateDays,
  };
}

function readCategoryTotals(reader: DealReader, where: SQL): Promise<CategoryTotal[]> {
  return reader
    .select({
      category: dealState.category,
      total: sql<string>`coalesce(sum(${dealState.converted}), 0)::text`,
    })
    .from(dealState)
    .where(where)
    .groupBy(dealState.category);
}

async function readRateTables(reader: DealReader, where: SQL): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ name: dealState.rateTable })
    .from(dealState)
    .where(and(where, isNotNull(dealState.rateTable)))
    .orderBy(dealState.rateTable);
  return rows.flatMap(({ name }) => (name === null ? [] : [name]));
}

async function readRateDays(reader: DealReader, where: SQL): Promise<RateDays | null> {
  const [days] = await reader
    .select({
      from: sql<string | null>`min(${rateOn})`,
      to: sql<string | null>`max(${rateOn})`,
    })
    .from(dealState)
    .where(where);
  return days?.from && days.to ? { from: days.from, to: days.to } : null;
}

function readUnconverted(reader: DealReader, where: SQL) {
  return reader
    .select({
      currency: dealState.currency,
      deals: count(),
      total: sql<string>`coalesce(sum(${dealState.amount}), 0)::text`,
    })
    .from(dealState)
    .where(
      and(
        where,
        sql`${dealState.amount} is not null and ${dealState.converted} is null`,
        ne(dealState.category, 'omitted'),
      ),
    )
    .groupBy(dealState.currency)
    .orderBy(dealState.currency);
}
