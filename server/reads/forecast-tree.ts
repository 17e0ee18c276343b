// The forecast by team and owner, in the order of the tree; deals without an owner have a row of their own.
import { count, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { dealWhere } from './deal-where';

export type TreeLeaf = {
  teamId: string | null;
  ownerSeatId: string | null;
  ownerName: string | null;
  category: string;
  state: string | null;
  deals: number;
  total: string;
};
export type TreeTeam = { id: string; name: string; parentId: string | null };
export type ForecastTree = { teams: TreeTeam[]; leaves: TreeLeaf[] };

export async function readForecastTree(tx: Tx, seat: Seated, filter: DealFilter): Promise<ForecastTree> {
  const { where } = await dealWhere(tx, seat, filter);
  const leaves = await tx
    .select({
      teamId: dealState.teamId,
      ownerSeatId: dealState.ownerSeatId,
      ownerName: dealState.ownerName,
      category: dealState.category,
      state: dealState.dollarState,
      deals: count(),
      total: sql<string>`coalesce(sum(${dealState.converted}), 0)::text`,
    })
    .from(dealState)
    .where(where)
    .groupBy(
      dealState.teamId,
      dealState.ownerSeatId,
      dealState.ownerName,
      dealState.category,
      dealState.dollarState,
    );
  const teams = await tx.execute<{ id: string; name: string; parent_id: string | null }>(sql`
    select t.id, t.name, p.parent_id from team t
    left join team_parent p on p.team_id = t.id
      and p.valid_from <= ${seat.today} and (p.valid_to is null or p.valid_to > ${seat.today})
    order by t.name, t.id`);
  return { teams: teams.map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id })), leaves };
}
