// The seats below a seat in the team tree of one day: members of the teams under its own, and of its own where it leads;
// and those below whoever handed their decisions over to it for that day.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export type Subtree = {
  seatIds: string[];
  teamIds: string[];
  /** Whether the seat sits in a team without a parent: deals without an owner are its to see. */
  isTop: boolean;
};

/** @param day 'YYYY-MM-DD'; rows of the tree count from `valid_from` (inclusive) to `valid_to` (exclusive). */
export async function loadSubtree(tx: Tx, seatId: string, day: string): Promise<Subtree> {
  const rows = await tx.execute<{ team_id: string; seat_id: string | null; is_top: boolean }>(sql`
    with recursive acting as (
      select ${seatId}::uuid as seat_id
      union
      select from_seat_id from delegation
      where to_seat_id = ${seatId} and starts_on <= ${day} and ends_on >= ${day} and ended_by_move_id is null
    ), own as (
      select team_id, is_lead from team_seat
      where seat_id in (select seat_id from acting) and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    ), parents as (
      select team_id, parent_id from team_parent
      where valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    ), below as (
      select p.team_id from parents p join own o on p.parent_id = o.team_id
      union
      select p.team_id from parents p join below b on p.parent_id = b.team_id
    ), covered as (
      select team_id from below union select team_id from own where is_lead
    ), top as (
      select exists (
        select 1 from own o where not exists (select 1 from parents p where p.team_id = o.team_id and p.parent_id is not null)
      ) as is_top
    )
    select c.team_id, s.seat_id, t.is_top from top t
    left join covered c on true
    left join team_seat s on s.team_id = c.team_id
      and s.valid_from <= ${day} and (s.valid_to is null or s.valid_to > ${day})`);
  const seatIds = rows.flatMap((row) => (row.seat_id ? [row.seat_id] : []));
  const teamIds = rows.flatMap((row) => (row.team_id ? [row.team_id] : []));
  return { seatIds: [...new Set(seatIds)], teamIds: [...new Set(teamIds)], isTop: rows[0]?.is_top ?? false };
}
