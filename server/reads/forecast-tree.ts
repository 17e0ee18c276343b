// The forecast by team and owner, in the order of the tree; deals without an owner have a row of their own.
import { count, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { atRates } from './at-rates';
import { dealScope } from './deal-where';
import { isInPeriod, isRolledUp, rolledUp } from './rolled-up';
import { loadSight, type Sight } from './sight';

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
  const sight = await loadSight(tx, seat.actor, seat.today);
  const [leaves, teams] = await Promise.all([
    isRolledUp(filter) ? sumLeaves(tx, seat, sight, filter) : scanLeaves(tx, seat, sight, filter),
    readTeams(tx, seat.today),
  ]);
  return { teams, leaves };
}

/** Out of the kept sums; a seat's name is what it is called now. */
async function sumLeaves(tx: Tx, seat: Seated, sight: Sight, filter: DealFilter): Promise<TreeLeaf[]> {
  const { from } = rolledUp(seat, sight, filter);
  const rows = await tx.execute<TreeLeaf>(sql`
    select team_id as "teamId", owner_seat_id as "ownerSeatId",
      (select name from seat where seat.id = owner_seat_id) as "ownerName",
      category, dollar_state as state, sum(deals)::int as deals, sum(total)::text as total
    from ${from}
    where ${isInPeriod(filter)}
    group by team_id, owner_seat_id, category, dollar_state`);
  return [...rows];
}

async function scanLeaves(tx: Tx, seat: Seated, sight: Sight, filter: DealFilter): Promise<TreeLeaf[]> {
  const { where } = dealScope(seat, sight, filter);
  return atRates(tx, seat, filter)
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
}

async function readTeams(tx: Tx, today: string): Promise<TreeTeam[]> {
  const rows = await tx.execute<{ id: string; name: string; parent_id: string | null }>(sql`
    select t.id, t.name, p.parent_id from team t
    left join team_parent p on p.team_id = t.id
      and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to > ${today})
    order by t.name, t.id`);
  return rows.map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id }));
}
