// Publishes seats and the team tree; a change of team ends the old place at the as-of day and begins a new one.
import { sql } from 'drizzle-orm';
import type { PublishScope } from './publish-scope';

/** The first place we learn of holds for the past as well: no earlier export says otherwise. */
const SINCE_EVER = '1900-01-01';

export async function publishPeople({
  tx,
  workspaceId,
  importId,
  sourceId,
  asOf,
}: PublishScope): Promise<void> {
  const staged = (kind: string) =>
    sql`staged_record s where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = ${kind}`;
  await tx.execute(sql`
    insert into team (workspace_id, id, name, source_id, external_id)
    select ${workspaceId}::uuid, s.record_id, s.record->>'name', ${sourceId}::uuid, s.record->>'externalId' from ${staged('team')}
    on conflict (workspace_id, id) do update set name = excluded.name where team.name <> excluded.name`);
  await tx.execute(sql`
    update team_parent p set valid_to = ${asOf}::date from ${staged('team')}
      and p.workspace_id = s.workspace_id and p.team_id = s.record_id and p.valid_to is null
      and p.parent_id is distinct from (s.record->>'parentId')::uuid and p.valid_from < ${asOf}::date`);
  await tx.execute(sql`
    update team_parent p set parent_id = (s.record->>'parentId')::uuid from ${staged('team')}
      and p.workspace_id = s.workspace_id and p.team_id = s.record_id and p.valid_to is null
      and p.parent_id is distinct from (s.record->>'parentId')::uuid`);
  await tx.execute(sql`
    insert into team_parent (workspace_id, team_id, parent_id, valid_from)
    select ${workspaceId}::uuid, s.record_id, (s.record->>'parentId')::uuid,
      case when exists (select from team_parent p where p.workspace_id = s.workspace_id and p.team_id = s.record_id)
        then ${asOf}::date else ${SINCE_EVER}::date end
    from ${staged('team')} and not exists (select from team_parent p
      where p.workspace_id = s.workspace_id and p.team_id = s.record_id and p.valid_to is null)
    on conflict do nothing`);
  // A seat that a person has taken keeps what an admin gave it: its role, and whether it is open.
  await tx.execute(sql`
    insert into seat (workspace_id, id, name, email, role, title, source_id, external_id, is_active)
    select ${workspaceId}::uuid, s.record_id, s.record->>'name', s.record->>'email', s.record->>'role',
      s.record->>'title', ${sourceId}::uuid, s.record->>'externalId', (s.record->>'isActive')::boolean
    from ${staged('seat')}
    on conflict (workspace_id, id) do update set
      name = excluded.name, email = excluded.email, title = excluded.title,
      is_active = case when seat.person_id is null then excluded.is_active else seat.is_active end,
      source_id = excluded.source_id, external_id = excluded.external_id,
      role = case when seat.person_id is null then excluded.role else seat.role end
    where (seat.name, seat.email, seat.title, seat.external_id)
        is distinct from (excluded.name, excluded.email, excluded.title, excluded.external_id)
      or (seat.person_id is null and (seat.role, seat.is_active) is distinct from (excluded.role, excluded.is_active))`);
  await publishPlaces(staged('seat'), { tx, workspaceId, sourceId, asOf });
}

/** Places that people gave by hand lie in teams of no source and stay as they are. */
async function publishPlaces(
  seats: ReturnType<typeof sql>,
  { tx, workspaceId, sourceId, asOf }: Pick<PublishScope, 'tx' | 'workspaceId' | 'sourceId' | 'asOf'>,
): Promise<void> {
  const differs = sql`m.workspace_id = s.workspace_id and m.seat_id = s.record_id and m.valid_to is null
    and (m.team_id, m.is_lead) is distinct from ((s.record->>'teamId')::uuid, (s.record->>'isLead')::boolean)
    and exists (select from team t where t.workspace_id = m.workspace_id and t.id = m.team_id and t.source_id = ${sourceId}::uuid)`;
  await tx.execute(
    sql`delete from team_seat m using ${seats} and ${differs} and m.valid_from >= ${asOf}::date`,
  );
  await tx.execute(sql`update team_seat m set valid_to = ${asOf}::date from ${seats} and ${differs}`);
  await tx.execute(sql`
    insert into team_seat (workspace_id, team_id, seat_id, is_lead, valid_from)
    select ${workspaceId}::uuid, (s.record->>'teamId')::uuid, s.record_id, (s.record->>'isLead')::boolean,
      case when exists (select from team_seat m where m.workspace_id = s.workspace_id and m.seat_id = s.record_id)
        then ${asOf}::date else ${SINCE_EVER}::date end
    from ${seats} and s.record->>'teamId' is not null
      and not exists (select from team_seat m where m.workspace_id = s.workspace_id and m.seat_id = s.record_id
        and m.valid_to is null)
    on conflict do nothing`);
}
