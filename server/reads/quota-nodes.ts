// Which teams stand for a whole: the roots of the tree for those who see all, the topmost teams one leads for the others.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/** Teams with members or teams below them that have no parent on `day`. */
export async function loadRootTeams(tx: Tx, day: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with parents as (
      select team_id, parent_id from team_parent
      where valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    )
    select t.id from team t
    where not exists (select 1 from parents p where p.team_id = t.id and p.parent_id is not null)
      and (exists (select 1 from parents p where p.parent_id = t.id)
        or exists (select 1 from team_seat s where s.team_id = t.id
          and s.valid_from <= ${day} and (s.valid_to is null or s.valid_to > ${day})))
    order by t.name, t.id`);
  return rows.map((row) => row.id);
}

/** Teams the seat leads on `day`, without those below another of them. */
export async function loadTeamsLed(tx: Tx, seatId: string, day: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive led as (
      select team_id from team_seat
      where seat_id = ${seatId} and is_lead and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    ), parents as (
      select team_id, parent_id from team_parent
      where valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    ), below as (
      select p.team_id from parents p join led l on p.parent_id = l.team_id
      union
      select p.team_id from parents p join below b on p.parent_id = b.team_id
    )
    select distinct team_id as id from led where team_id not in (select team_id from below) order by 1`);
  return rows.map((row) => row.id);
}
