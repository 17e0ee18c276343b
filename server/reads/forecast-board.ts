// The forecast of one period and scope: each category split by evidence, what no total counts, and the bridge from the CRM.
import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import { type BridgeLine, bridgeOf } from './bridge-of';
import { type DealTotals, readDealTotals } from './deal-totals';
import { dealWhere } from './deal-where';

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
  const { where, period } = await dealWhere(tx, seat, filter);
  const other = filter.basis === 'source' ? 'accepted' : 'source';
  const { where: whereOther } = await dealWhere(tx, seat, { ...filter, basis: other });
  const measures = {
    deals: count(),
    total: sql<string>`coalesce(sum(${dealState.converted}), 0)::text`,
    withoutAmount: sql<number>`count(*) filter (where ${dealState.amount} is null)::int`,
    unconverted: sql<number>`count(*) filter (where ${dealState.amount} is not null and ${dealState.converted} is null)::int`,
  };
  const cells = await tx
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
  const mine = await totals(where);
  const others = await totals(whereOther);
  const [source, shown] = filter.basis === 'source' ? [mine, others] : [others, mine];
  const [observable] = await tx
    .select({
      items: sql<number>`coalesce(sum(${dealState.blockingObservable}), 0)::int`,
      of: sql<number>`coalesce(sum(${dealState.blockingTotal}), 0)::int`,
    })
    .from(dealState)
    .where(
      and(where, sql`${dealState.category} in ('commit', 'most_likely')`, eq(dealState.outcome, 'open')),
    );
  const unconvertedByCurrency = await tx
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
  return {
    period,
    currency: seat.workspace.currency,
    cells,
    bridge: bridgeOf(source, shown),
    observable: observable ?? { items: 0, of: 0 },
    apart: await readApart(tx, seat, filter),
    unconvertedByCurrency,
  };
}

async function readApart(tx: Tx, seat: Seated, filter: DealFilter): Promise<ForecastBoard['apart']> {
  const open: Category[] = ['pipeline', 'best_case', 'most_likely', 'commit'];
  const of = (change: Partial<DealFilter>) =>
    readDealTotals(tx, seat, { ...filter, category: open, ...change });
  return {
    omitted: await of({ category: ['omitted'] }),
    undated: await of({ period: 'undated' }),
    unowned: await of({ owner: 'none' }),
    amountless: await of({ only: 'amountless' }),
    unconverted: await of({ only: 'unconverted' }),
    overdue: await of({ only: 'overdue' }),
    overdue_earlier: await of({ only: 'overdue_earlier' }),
    not_gated: await of({ only: 'not_gated' }),
  };
}
