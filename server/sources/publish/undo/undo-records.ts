// Takes back what an import did to accounts, contacts, lines and facts; what a later import carried too stays under its name.
import { getTableColumns, sql } from 'drizzle-orm';
import { account, contact } from '@/db/schema/account';
import { fact } from '@/db/schema/fact';
import { opportunityLine } from '@/db/schema/opportunity';
import type { HistoryScope } from '../history/history-scope';
import { UNDO_TABLES, type UndoTable } from './undo-kinds';

export type UndoScope = HistoryScope & { importId: string; ordinal: number };
export type UndoneRecords = { removed: number; restored: number };

const SCHEMA = { account, contact, line: opportunityLine, fact } as const;

/** Call it after undoPeople and before the import is marked as rolled back for good. */
export async function undoRecords(scope: UndoScope): Promise<Record<UndoTable['kind'], UndoneRecords>> {
  const none = { removed: 0, restored: 0 };
  const done: Record<UndoTable['kind'], UndoneRecords> = {
    account: none,
    contact: none,
    line: none,
    fact: none,
  };
  for (const kind of UNDO_TABLES) done[kind.kind] = await undoTable(scope, kind);
  await forget(scope);
  return done;
}

/** Imports published after this one and still counting, as `r`. */
const later = ({ workspaceId, sourceId, ordinal }: UndoScope) =>
  sql`r.workspace_id = ${workspaceId}::uuid and r.source_id = ${sourceId}::uuid and r.rolled_back_at is null
    and r.ordinal > ${ordinal}::bigint`;

async function undoTable(
  scope: HistoryScope & UndoScope,
  { kind, table }: UndoTable,
): Promise<UndoneRecords> {
  const { tx, workspaceId, importId } = scope;
  const t = sql.identifier(table);
  const mine = sql`t.workspace_id = ${workspaceId}::uuid and t.import_id = ${importId}::uuid`;
  const carried = sql`
    select u.id, c.import_id, r.ordinal from import_carried c
    join import_run r on r.workspace_id = c.workspace_id and r.id = c.import_id
    cross join lateral unnest(c.record_ids) as u (id)
    where c.workspace_id = ${workspaceId}::uuid and c.kind = ${kind} and ${later(scope)}`;
  // Another import shows the very same: the record is its from now on.
  await tx.execute(sql`
    update ${t} t set import_id = c.import_id
    from (select distinct on (id) id, import_id from (${carried}) k order by id, ordinal) c
    where ${mine} and t.id = c.id`);
  // Where a later import wrote over this one's version, it wrote over the one before.
  await tx.execute(sql`
    update replaced_record l set row = coalesce(
        (select jsonb_set(l.row, '{row,import_id}', to_jsonb(c.import_id)) from (${carried}) c
          where c.id = l.record_id order by c.ordinal limit 1),
        (select b.row from replaced_record b where b.workspace_id = l.workspace_id and b.import_id = ${importId}::uuid
          and b.kind = l.kind and b.record_id = l.record_id))
    where l.workspace_id = ${workspaceId}::uuid and l.kind = ${kind} and l.import_id <> ${importId}::uuid
      and l.row->'row'->>'import_id' = ${importId}
      and exists (select from import_run r where r.id = l.import_id and ${later(scope)})`);
  if (kind === 'fact') await undoLinks(scope);
  const columns = Object.values(getTableColumns(SCHEMA[kind])).map(({ name }) => sql.identifier(name));
  const log = sql`replaced_record l cross join lateral jsonb_populate_record(null::${t}, l.row->'row') w`;
  const ofLog = sql`l.workspace_id = ${workspaceId}::uuid and l.import_id = ${importId}::uuid and l.kind = ${kind}
    and l.row is not null`;
  const restored = await tx.execute(sql`
    update ${t} t set (${sql.join(columns, sql`, `)}) = row(${sql.join(
      columns.map((column) => sql`w.${column}`),
      sql`, `,
    )})
    from ${log} where ${ofLog} and ${mine} and t.id = l.record_id
      ${kind === 'fact' ? sql`and t.erased_by_move_id is null` : sql``}`);
  const removed = await tx.execute(sql`delete from ${t} t where ${mine}
    ${kind === 'fact' ? sql`and t.erased_by_move_id is null` : sql``}`);
  let back = 0;
  if (kind === 'line') {
    const dropped = await tx.execute(sql`
      insert into opportunity_line (${sql.join(columns, sql`, `)})
      select ${sql.join(
        columns.map((column) => sql`w.${column}`),
        sql`, `,
      )} from ${log} where ${ofLog} on conflict do nothing`);
    back = dropped.count;
  }
  return { removed: removed.count, restored: restored.count + back };
}

/** Links and signals that came with this import's facts go; those of the version before come back. */
async function undoLinks({ tx, workspaceId, importId }: UndoScope & HistoryScope): Promise<void> {
  const mine = sql`f.workspace_id = ${workspaceId}::uuid and f.import_id = ${importId}::uuid and f.erased_by_move_id is null`;
  const log = sql`replaced_record l join fact f on f.workspace_id = l.workspace_id and f.id = l.record_id and ${mine}`;
  const ofLog = sql`l.workspace_id = ${workspaceId}::uuid and l.import_id = ${importId}::uuid and l.kind = 'fact'`;
  await tx.execute(sql`
    delete from fact_link k using fact f where ${mine} and k.workspace_id = f.workspace_id and k.fact_id = f.id
      and (k.how <> 'accepted' or not exists (select from replaced_record l
        where ${ofLog} and l.record_id = f.id and l.row is not null))`);
  await tx.execute(sql`
    delete from signal g using fact f where ${mine} and g.workspace_id = f.workspace_id and g.fact_id = f.id`);
  await tx.execute(sql`
    insert into fact_link select w.* from ${log}
    cross join lateral jsonb_populate_recordset(null::fact_link, l.row->'links') w where ${ofLog} on conflict do nothing`);
  await tx.execute(sql`
    insert into signal select w.* from ${log}
    cross join lateral jsonb_populate_recordset(null::signal, l.row->'signals') w where ${ofLog} on conflict do nothing`);
}

/** What nobody can take back any more, what the source is known to deliver, and links that no record replaces now. */
async function forget({ tx, workspaceId, sourceId, importId }: UndoScope & HistoryScope): Promise<void> {
  await tx.execute(sql`
    delete from import_carried where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid`);
  await tx.execute(sql`
    delete from replaced_record where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid
      and kind <> 'accepted'`);
  await tx.execute(sql`
    update fact p set superseded_by_id = null
    where p.workspace_id = ${workspaceId}::uuid and p.superseded_by_id is not null
      and not exists (select from fact f where f.workspace_id = p.workspace_id and f.id = p.superseded_by_id)`);
  await tx.execute(sql`
    with now as (
      select kind, direction, side, max(strength) as strength, count(*) as n, max(recorded_at) as last from fact
      where workspace_id = ${workspaceId}::uuid and source_id = ${sourceId}::uuid and erased_by_move_id is null
      group by kind, direction, side),
    gone as (
      delete from observed_kind k where k.workspace_id = ${workspaceId}::uuid and k.source_id = ${sourceId}::uuid
        and not exists (select from now where now.kind = k.kind and now.direction = k.direction and now.side = k.side))
    update observed_kind k set max_strength = now.strength, count = now.n, last_received_at = now.last
    from now where k.workspace_id = ${workspaceId}::uuid and k.source_id = ${sourceId}::uuid
      and now.kind = k.kind and now.direction = k.direction and now.side = k.side`);
}
