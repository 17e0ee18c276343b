// Before an import writes: keeps what its records were, and which ones it carries without changing them.
import { type SQL, sql } from 'drizzle-orm';
import type { PublishScope } from '../publish-scope';
import { stagedDigests } from './staged-digests';
import { UNDO_TABLES, type UndoTable } from './undo-kinds';

const CHUNK = 5_000;

export async function keepReplaced(scope: PublishScope): Promise<void> {
  await keepPeople(scope);
  // What no import of this source was before holds nothing of it.
  if (scope.isFirst) return;
  for (const kind of UNDO_TABLES) await keepTable(scope, kind);
  if (scope.hasLines && !scope.place.isLate) await keepDroppedLines(scope);
  await keepCarried(
    scope,
    'entry',
    sql`select s.record_id from (${stagedDigests(scope, 'entry')}) s
      join commitment_entry e on e.workspace_id = ${scope.workspaceId}::uuid and e.id = s.record_id`,
  );
}

async function keepTable(scope: PublishScope, { kind, table }: UndoTable): Promise<void> {
  const { tx, workspaceId, importId, place } = scope;
  const held = sql`(${stagedDigests(scope, kind)}) s join ${sql.identifier(table)} t
    on t.workspace_id = ${workspaceId}::uuid and t.id = s.record_id`;
  // A late import leaves the present as it is.
  if (!place.isLate)
    await tx.execute(sql`
      insert into replaced_record (workspace_id, import_id, kind, record_id, row)
      select t.workspace_id, ${importId}::uuid, ${kind}, t.id, ${rowOf(kind)} from ${held}
      where t.digest <> s.digest on conflict do nothing`);
  await keepCarried(scope, kind, sql`select s.record_id from ${held} where t.digest = s.digest`);
}

/** The row as JSON under 'row'; a fact's links and signals beside it, because an import replaces them as well. */
function rowOf(kind: UndoTable['kind']): SQL {
  if (kind !== 'fact') return sql`jsonb_build_object('row', to_jsonb(t))`;
  return sql`jsonb_build_object('row', to_jsonb(t),
    'links', (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from fact_link l
      where l.workspace_id = t.workspace_id and l.fact_id = t.id and l.how <> 'accepted'),
    'signals', (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from signal g
      where g.workspace_id = t.workspace_id and g.fact_id = t.id))`;
}

/** Lines of deals in the files that the files no longer hold. */
async function keepDroppedLines({ tx, workspaceId, importId }: PublishScope): Promise<void> {
  await tx.execute(sql`
    insert into replaced_record (workspace_id, import_id, kind, record_id, row)
    select t.workspace_id, ${importId}::uuid, 'line', t.id, jsonb_build_object('row', to_jsonb(t))
    from opportunity_line t join staged_record d on d.workspace_id = t.workspace_id and d.record_id = t.opportunity_id
      and d.import_id = ${importId}::uuid and d.kind = 'opportunity'
    where t.workspace_id = ${workspaceId}::uuid and not exists (select from staged_record s
      where s.workspace_id = t.workspace_id and s.import_id = ${importId}::uuid and s.kind = 'line' and s.record_id = t.id)
    on conflict do nothing`);
}

/** Seats and teams with the places in force: what they were, or null where the import makes them. */
async function keepPeople(scope: PublishScope): Promise<void> {
  const { tx, workspaceId, importId } = scope;
  await tx.execute(sql`
    insert into replaced_record (workspace_id, import_id, kind, record_id, row)
    select ${workspaceId}::uuid, ${importId}::uuid, 'seat', s.record_id, case when t.id is null then null else
      jsonb_build_object('row', to_jsonb(t), 'places', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from team_seat m
        where m.workspace_id = t.workspace_id and m.seat_id = t.id)) end
    from (${stagedDigests(scope, 'seat')}) s
    left join seat t on t.workspace_id = ${workspaceId}::uuid and t.id = s.record_id
    on conflict do nothing`);
  await tx.execute(sql`
    insert into replaced_record (workspace_id, import_id, kind, record_id, row)
    select ${workspaceId}::uuid, ${importId}::uuid, 'team', s.record_id, case when t.id is null then null else
      jsonb_build_object('row', to_jsonb(t), 'places', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from team_parent p
        where p.workspace_id = t.workspace_id and p.team_id = t.id)) end
    from (${stagedDigests(scope, 'team')}) s
    left join team t on t.workspace_id = ${workspaceId}::uuid and t.id = s.record_id
    on conflict do nothing`);
}

async function keepCarried({ tx, workspaceId, importId }: PublishScope, kind: string, ids: SQL) {
  await tx.execute(sql`
    insert into import_carried (workspace_id, import_id, kind, chunk, record_ids)
    select ${workspaceId}::uuid, ${importId}::uuid, ${kind}, ((n - 1) / ${CHUNK}::int)::int, array_agg(record_id)
    from (select record_id, row_number() over () as n from (${ids}) i) numbered group by 4`);
}
