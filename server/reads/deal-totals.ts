// Exact totals of any filter: what the number on a tile says is what the footer of its deals says.
import { count, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { atRates, type DealReader } from './at-rates';
import { dealScope } from './deal-where';
import { isInPeriod, isRolledUp, rolledUp } from './rolled-up';
import { loadSight } from './sight';

export type DealTotals = {
  /** The workspace's. */
  currency: string;
  deals: number;
  /** In the workspace's currency; deals without an amount or a rate are not in it. */
  total: string;
  withoutAmount: number;
  unconverted: number;
};

export async function readDealTotals(tx: Tx, seat: Seated, filter: DealFilter): Promise<DealTotals> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  if (!isRolledUp(filter))
    return readTotalsWhere(atRates(tx, seat, filter), seat, dealScope(seat, sight, filter).where);
  const [row] = await tx.execute<Omit<DealTotals, 'currency'>>(sql`
    select coalesce(sum(deals), 0)::int as deals, coalesce(sum(total), 0)::text as total,
      coalesce(sum(deals) filter (where lacks = 'amount'), 0)::int as "withoutAmount",
      coalesce(sum(deals) filter (where lacks = 'rate'), 0)::int as unconverted
    from ${rolledUp(seat, sight, filter).from} where ${isInPeriod(filter)}`);
  return { currency: seat.workspace.currency, ...(row ?? NONE) };
}

const NONE = { deals: 0, total: '0', withoutAmount: 0, unconverted: 0 };

export async function readTotalsWhere(reader: DealReader, seat: Seated, where: SQL): Promise<DealTotals> {
  const [row] = await reader
    .select({
      deals: count(),
      total: sql<string>`coalesce(sum(${dealState.converted}), 0)::text`,
      withoutAmount: sql<number>`count(*) filter (where ${dealState.amount} is null)::int`,
      unconverted: sql<number>`count(*) filter (where ${dealState.amount} is not null and ${dealState.converted} is null)::int`,
    })
    .from(dealState)
    .where(where);
  const { currency } = seat.workspace;
  return { currency, ...(row ?? NONE) };
}
