// The forecast of one period and scope: each category split by evidence, what no total counts, and the bridge from the CRM.
import { and, count, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { derivePipelineCoverage, type PipelineCoverage } from '@/server/core/quota/pipeline-coverage';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import { type BoardRow, type ScannedSet, scanBoard, setOf, sumMeasures } from './board-scan';
import { type BridgeLine, bridgeOf } from './bridge-of';
import { type DealTotals, readTotalsWhere } from './deal-totals';
import { dealScope } from './deal-where';
import { readScopeQuota, type ScopeQuota } from './quota-of-scope';
import { loadRateBook } from './rate-book';
import { loadSight } from './sight';

export type EvidenceCell = {
  category: Category;
  /** Null for omitted deals, whose dollars are in no state. */
  state: DollarState | null;
  deals: number;
  total: string;
  withoutAmount: number;
  unconverted: number;
};
export type ForecastBoard = {
  period: { key: string; label: string; startsOn: string; endsOn: string } | null;
  currency: string;
  cells: EvidenceCell[];
  bridge: BridgeLine[];
  /** Blocking items of commit and most likely deals: how many any source could show. */
  observable: { items: number; of: number };
  apart: Record<
    | 'omitted'
    | 'undated'
    | 'unowned'
    | 'amountless'
    | 'unconverted'
    | 'overdue'
    | 'overdue_earlier'
    | 'not_gated'
    | 'vanished',
    DealTotals
  >;
  unconvertedByCurrency: { currency: string; deals: number; total: string }[];
  /** Rate tables that amounts of this scope were converted with, such as 'plan FY2026 v2'; empty where none was needed. */
  rateTables: string[];
  quota: ScopeQuota & { closed: string; open: string; coverage: PipelineCoverage };
};

export async function readForecastBoard(tx: Tx, seat: Seated, filter: DealFilter): Promise<ForecastBoard> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const scopeOf = (change: Partial<DealFilter>) => dealScope(seat, sight, { ...filter, ...change });
  const { currency } = seat.workspace;
  const open: Category[] = ['pipeline', 'best_case', 'most_likely', 'commit'];
  const all = { category: filter.category?.length ? filter.category : [...CATEGORIES] };
  const { where, period } = scopeOf(all);
  const other = filter.basis === 'source' ? 'accepted' : 'source';
  // Asked together: one round trip, not one a question.
  const rates = loadRateBook(tx, currency, FiscalCalendar.parse(seat.workspace.fiscalCalendar));
  const [rows, others, unconvertedByCurrency, undated, overdue_earlier, vanished, rateTables, quota] =
    await Promise.all([
      scanBoard(tx, seat, where),
      readCategoryTotals(tx, scopeOf({ ...all, basis: other }).where),
      readUnconverted(tx, scopeOf({}).where),
      readTotalsWhere(tx, seat, scopeOf({ category: open, period: 'undated' }).where),
      readTotalsWhere(tx, seat, scopeOf({ category: open, only: 'overdue_earlier' }).where),
      readTotalsWhere(tx, seat, scopeOf({ category: open, only: 'vanished' }).where),
      rates.then((book) => (book.years.size === 0 ? [] : readRateTables(tx, scopeOf({}).where))),
      readScopeQuota(tx, seat, filter, period, rates),
    ]);
  const mine = categoryTotals(rows);
  const [source, shown] = filter.basis === 'source' ? [mine, others] : [others, mine];
  const promised = rows.filter((row) => row.isOpen && ['commit', 'most_likely'].includes(row.category));
  const set = (name: ScannedSet) => setOf(currency, rows, name);
  return {
    period,
    currency,
    cells: rows
      .filter((row) => row.category !== 'omitted')
      .map(({ category, state, whole }) => ({ category, state, ...whole })),
    bridge: bridgeOf(source, shown),
    observable: {
      items: promised.reduce((sum, row) => sum + row.observable, 0),
      of: promised.reduce((sum, row) => sum + row.blocking, 0),
    },
    apart: {
      omitted: sumMeasures(
        currency,
        rows.filter((row) => row.category === 'omitted').map((row) => row.whole),
      ),
      undated,
      unowned: set('unowned'),
      amountless: set('amountless'),
      unconverted: set('unconverted'),
      overdue: set('overdue'),
      // With all periods in sight no deal is from an earlier one: it is in the totals already.
      overdue_earlier: period ? overdue_earlier : sumMeasures(currency, []),
      not_gated: set('not_gated'),
      vanished,
    },
    unconvertedByCurrency,
    rateTables,
    quota: { ...quota, ...quotaMeasures(currency, rows, quota) },
  };
}

function categoryTotals(rows: readonly BoardRow[]): { category: Category; total: string }[] {
  return CATEGORIES.map((category) => ({
    category,
    total: sumMeasures(
      '',
      rows.filter((row) => row.category === category).map((row) => row.whole),
    ).total,
  }));
}

function readCategoryTotals(tx: Tx, where: SQL) {
  return tx
    .select({
      category: dealState.category,
      total: sql<string>`coalesce(sum(${dealState.converted}), 0)::text`,
    })
    .from(dealState)
    .where(where)
    .groupBy(dealState.category);
}

/** Closed and open of the period, and how far what is open covers what is left of the quota. */
function quotaMeasures(currency: string, rows: readonly BoardRow[], { amount, why }: ScopeQuota) {
  const totalOf = (isWanted: (row: BoardRow) => boolean) =>
    sumMeasures(
      currency,
      rows.filter(isWanted).map((row) => row.whole),
    ).total;
  const closed = totalOf((row) => row.category === 'closed');
  const open = totalOf((row) => row.isOpen && row.category !== 'omitted');
  const coverage = derivePipelineCoverage({ open, closed, quota: amount, whyNoQuota: why });
  return { closed, open, coverage };
}

async function readRateTables(tx: Tx, where: SQL): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ name: dealState.rateTable })
    .from(dealState)
    .where(and(where, isNotNull(dealState.rateTable)))
    .orderBy(dealState.rateTable);
  return rows.flatMap(({ name }) => (name === null ? [] : [name]));
}

function readUnconverted(tx: Tx, where: SQL) {
  return tx
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
