// Exact totals of any filter: what the number on a tile says is what the footer of its deals says.
import { count, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { dealWhere } from './deal-where';

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
  const { where } = await dealWhere(tx, seat, filter);
  return readTotalsWhere(tx, seat, where);
}

export async function readTotalsWhere(tx: Tx, seat: Seated, where: SQL): Promise<DealTotals> {
  const [row] = await tx
    .select({
      deals: count(),
      total: sql<string>`coalesce(sum(${dealState.converted}), 0)::text`,
      withoutAmount: sql<number>`count(*) filter (where ${dealState.amount} is null)::int`,
      unconverted: sql<number>`count(*) filter (where ${dealState.amount} is not null and ${dealState.converted} is null)::int`,
    })
    .from(dealState)
    .where(where);
  const { currency } = seat.workspace;
  return { currency, ...(row ?? { deals: 0, total: '0', withoutAmount: 0, unconverted: 0 }) };
}
