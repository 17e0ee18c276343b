// Takes back what an import did to seats and teams; a seat that a person has taken, or that deals belong to, stays.
import { sql } from 'drizzle-orm';
import type { HistoryScope } from '../history/history-scope';
import type { UndoScope } from './undo-records';

/** How many levels of teams are emptied from below. */
const MAX_DEPTH = 30;

/** @returns how many seats and teams are gone. Call it after the deals: a seat stays where one still belongs to it. */
export async function undoPeople(scope: HistoryScope & UndoScope): Promise<number> {
  const { tx, workspaceId, sourceId, importId, ordinal } = scope;
  const mine = sql`l.workspace_id = ${workspaceId}::uuid and l.import_id = ${importId}::uuid`;
  const later = sql`r.workspace_id = l.workspace_id and r.source_id = ${sourceId}::uuid and r.rolled_back_at is null
    and r.ordinal > ${ordinal}::bigint`;
  // A later import of the same seat found what this one left; without this one it had found what was there before.
  await tx.execute(sql`
    update replaced_record n set row = l.row from replaced_record l
    where ${mine} and l.kind in ('seat', 'team') and n.workspace_id = l.workspace_id and n.kind = l.kind
      and n.record_id = l.record_id and n.import_id = (
        select r.id from import_run r join replaced_record x on x.workspace_id = r.workspace_id and x.import_id = r.id
          and x.kind = l.kind and x.record_id = l.record_id
        where ${later} order by r.ordinal limit 1)`);
  const last = sql`${mine} and not exists (select from replaced_record x
    join import_run r on r.workspace_id = x.workspace_id and r.id = x.import_id
    where x.kind = l.kind and x.record_id = l.record_id and ${later})`;
  await tx.execute(sql`
    update seat s set name = w.name, email = w.email, title = w.title, external_id = w.external_id, source_id = w.source_id,
      role = case when s.person_id is null then w.role else s.role end,
      is_active = case when s.person_id is null then w.is_active else s.is_active end
    from replaced_record l cross join lateral jsonb_populate_record(null::seat, l.row->'row') w
    where ${last} and l.kind = 'seat' and l.row is not null and s.workspace_id = l.workspace_id and s.id = l.record_id`);
  await tx.execute(sql`
    update team t set name = w.name
    from replaced_record l cross join lateral jsonb_populate_record(null::team, l.row->'row') w
    where ${last} and l.kind = 'team' and l.row is not null and t.workspace_id = l.workspace_id and t.id = l.record_id`);
  await tx.execute(sql`
    delete from team_seat m using replaced_record l, team t
    where ${last} and l.kind = 'seat' and m.workspace_id = l.workspace_id and m.seat_id = l.record_id
      and t.workspace_id = m.workspace_id and t.id = m.team_id and t.source_id = ${sourceId}::uuid`);
  await tx.execute(sql`
    insert into team_seat select w.* from replaced_record l
    cross join lateral jsonb_populate_recordset(null::team_seat, l.row->'places') w
    where ${last} and l.kind = 'seat' and l.row is not null on conflict do nothing`);
  await tx.execute(sql`
    delete from team_parent p using replaced_record l
    where ${last} and l.kind = 'team' and p.workspace_id = l.workspace_id and p.team_id = l.record_id`);
  await tx.execute(sql`
    insert into team_parent select w.* from replaced_record l
    cross join lateral jsonb_populate_recordset(null::team_parent, l.row->'places') w
    where ${last} and l.kind = 'team' and l.row is not null on conflict do nothing`);
  const seats = await tx.execute(sql`
    delete from seat s using replaced_record l
    where ${last} and l.kind = 'seat' and l.row is null and s.workspace_id = l.workspace_id and s.id = l.record_id
      and s.person_id is null
      and not exists (select from invite i where i.seat_id = s.id)
      and not exists (select from opportunity o where o.workspace_id = s.workspace_id and o.owner_seat_id = s.id)
      and not exists (select from team_seat m where m.workspace_id = s.workspace_id and m.seat_id = s.id)
      and not exists (select from deal_team d where d.workspace_id = s.workspace_id and d.seat_id = s.id)`);
  let teams = 0;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const gone = await tx.execute(sql`
      delete from team t using replaced_record l
      where ${last} and l.kind = 'team' and l.row is null and t.workspace_id = l.workspace_id and t.id = l.record_id
        and not exists (select from team_seat m where m.workspace_id = t.workspace_id and m.team_id = t.id)
        and not exists (select from team_parent p where p.workspace_id = t.workspace_id and p.parent_id = t.id)`);
    teams += gone.count;
    if (gone.count === 0) break;
  }
  return seats.count + teams;
}
