// The forecast of one period and scope: each category split by evidence, what no total counts, and the bridge from the CRM.
import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import { type BridgeLine, bridgeOf } from './bridge-of';
import { type DealTotals, readTotalsWhere } from './deal-totals';
import { dealScope } from './deal-where';
import { loadSight, type Sight } from './sight';

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
    | 'not_gated',
    DealTotals
  >;
  unconvertedByCurrency: { currency: string; deals: number; total: string }[];
};

export async function readForecastBoard(tx: Tx, seat: Seated, filter: DealFilter): Promise<ForecastBoard> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const { where, period } = dealScope(seat, sight, filter);
  const other = filter.basis === 'source' ? 'accepted' : 'source';
  const { where: whereOther } = dealScope(seat, sight, { ...filter, basis: other });
  const measures = {
    deals: count(),
    total: sql<string>`coalesce(sum(${dealState.converted}), 0)::text`,
    withoutAmount: sql<number>`count(*) filter (where ${dealState.amount} is null)::int`,
    unconverted: sql<number>`count(*) filter (where ${dealState.amount} is not null and ${dealState.converted} is null)::int`,
  };
  const cells = tx
    .select({ category: dealState.category, state: dealState.dollarState, ...measures })
    .from(dealState)
    .where(where)
    .groupBy(dealState.category, dealState.dollarState);
  const totals = (condition: typeof where) =>
    tx
      .select({ category: dealState.category, total: measures.total })
      .from(dealState)
      .where(condition)
      .groupBy(dealState.category);
  const observable = tx
    .select({
      items: sql<number>`coalesce(sum(${dealState.blockingObservable}), 0)::int`,
      of: sql<number>`coalesce(sum(${dealState.blockingTotal}), 0)::int`,
    })
    .from(dealState)
    .where(
      and(where, sql`${dealState.category} in ('commit', 'most_likely')`, eq(dealState.outcome, 'open')),
    );
  const unconvertedByCurrency = tx
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
  // Asked together: one round trip, not one a question.
  const [cellRows, mine, others, [counted], currencies, apart] = await Promise.all([
    cells,
    totals(where),
    totals(whereOther),
    observable,
    unconvertedByCurrency,
    readApart(tx, seat, sight, filter),
  ]);
  const [source, shown] = filter.basis === 'source' ? [mine, others] : [others, mine];
  return {
    period,
    currency: seat.workspace.currency,
    cells: cellRows,
    bridge: bridgeOf(source, shown),
    observable: counted ?? { items: 0, of: 0 },
    apart,
    unconvertedByCurrency: currencies,
  };
}

async function readApart(
  tx: Tx,
  seat: Seated,
  sight: Sight,
  filter: DealFilter,
): Promise<ForecastBoard['apart']> {
  const open: Category[] = ['pipeline', 'best_case', 'most_likely', 'commit'];
  const of = (change: Partial<DealFilter>) =>
    readTotalsWhere(tx, seat, dealScope(seat, sight, { ...filter, category: open, ...change }).where);
  const [omitted, undated, unowned, amountless, unconverted, overdue, overdue_earlier, not_gated] =
    await Promise.all([
      of({ category: ['omitted'] }),
      of({ period: 'undated' }),
      of({ owner: 'none' }),
      of({ only: 'amountless' }),
      of({ only: 'unconverted' }),
      of({ only: 'overdue' }),
      of({ only: 'overdue_earlier' }),
      of({ only: 'not_gated' }),
    ]);
  return { omitted, undated, unowned, amountless, unconverted, overdue, overdue_earlier, not_gated };
}
