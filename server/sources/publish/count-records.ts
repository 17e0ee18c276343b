// Counts, per table, what is new, changed and unchanged against what is published; asked before anything is written.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { heldDeals } from '../dry-run/dry-run-scope';
import type { PublishScope } from './publish-scope';

export type RecordCounts = { table: number; added: number; changed: number; unchanged: number };

type Row = { f: number; added: number; changed: number; unchanged: number };

const DIGESTED = [
  ['account', 'account'],
  ['contact', 'contact'],
  ['opportunity', 'opportunity'],
  ['line', 'opportunity_line'],
] as const;

/**
 * Records that no row of a table stands for (teams made from managers, changes of history) are not counted.
 * @param scope.isLate a later as-of counts: deals are held against what was known at this one, and other records that are
 * there already stay as later imports say.
 */
export async function countRecords(
  scope: Pick<PublishScope, 'workspaceId' | 'importId' | 'sourceId' | 'asOfInstant' | 'isFirst'> & {
    tx: Tx;
    isLate: boolean;
  },
): Promise<RecordCounts[]> {
  const { tx, workspaceId, importId } = scope;
  const mine = sql`s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.record ? 'f'`;
  const tally = sql`(s.record->>'f')::int as f,
    count(*) filter (where state = 'new')::int as added,
    count(*) filter (where state = 'changed')::int as changed,
    count(*) filter (where state = 'unchanged')::int as unchanged`;
  const found: Row[] = [];
  for (const [kind, table] of DIGESTED) {
    const isPast = scope.isLate && kind === 'opportunity';
    const held = isPast
      ? sql`${heldDeals(scope)} t on t.id = s.record_id`
      : sql`${sql.identifier(table)} t on t.workspace_id = s.workspace_id and t.id = s.record_id`;
    const mayChange = isPast || !scope.isLate;
    const rows = await tx.execute<Row>(sql`
      select ${tally} from staged_record s
      left join ${held},
      lateral (select case when t.id is null then 'new' when t.digest <> s.digest and ${mayChange}::boolean
        then 'changed' else 'unchanged' end as state) x
      where ${mine} and s.kind = ${kind} group by 1`);
    found.push(...rows);
  }
  found.push(
    ...(await tx.execute<Row>(sql`
      select f, count(*) filter (where t.id is null)::int as added, count(*) filter (where t.digest <> s.digest)::int as changed,
        count(*) filter (where t.digest = s.digest)::int as unchanged
      from staged_fact s left join fact t on t.workspace_id = s.workspace_id and t.id = s.record_id
      where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.f is not null group by 1`)),
    ...(await tx.execute<Row>(sql`
      select ${tally} from staged_record s
      left join seat t on t.workspace_id = s.workspace_id and t.id = s.record_id,
      lateral (select case when t.id is null then 'new'
        when (t.name, t.email, t.title) is distinct from (s.record->>'name', s.record->>'email', s.record->>'title')
          or (t.person_id is null and t.is_active <> (s.record->>'isActive')::boolean)
        then 'changed' else 'unchanged' end as state) x
      where ${mine} and s.kind = 'seat' group by 1`)),
    ...(await tx.execute<Row>(sql`
      select ${tally} from staged_record s
      left join team t on t.workspace_id = s.workspace_id and t.id = s.record_id
      left join team_parent p on p.workspace_id = t.workspace_id and p.team_id = t.id and p.valid_to is null,
      lateral (select case when t.id is null then 'new'
        when t.name <> s.record->>'name' or p.parent_id is distinct from (s.record->>'parentId')::uuid
        then 'changed' else 'unchanged' end as state) x
      where ${mine} and s.kind = 'team' group by 1`)),
    ...(await tx.execute<Row>(sql`
      select s.f, coalesce(sum(rows) filter (where state = 'new'), 0)::int as added,
        coalesce(sum(rows) filter (where state = 'changed'), 0)::int as changed,
        coalesce(sum(rows) filter (where state = 'unchanged'), 0)::int as unchanged
      from staged_row s
      left join staged_fact so on so.workspace_id = s.workspace_id and so.import_id = s.import_id
        and so.record_id = s.record_id
      left join staged_record se on se.workspace_id = s.workspace_id and se.import_id = s.import_id
        and se.kind = 'entry' and se.record_id = s.record_id
      left join staged_record sd on sd.workspace_id = s.workspace_id and sd.import_id = s.import_id
        and sd.kind = 'opportunity' and sd.record_id = s.record_id
      left join fact a on a.workspace_id = s.workspace_id and a.id = s.record_id
      left join commitment_entry e on e.workspace_id = s.workspace_id and e.id = s.record_id
      left join opportunity d on d.workspace_id = s.workspace_id and d.id = s.record_id,
      lateral (select case
        when a.id is not null then case when so.digest is distinct from a.digest then 'changed' else 'unchanged' end
        when e.id is not null or d.id is not null then 'unchanged'
        when so.record_id is not null or se.record_id is not null or sd.record_id is not null then 'new'
        when ${scope.isFirst} then 'new' else 'unchanged' end as state) x
      where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid group by 1`)),
  );
  const byTable = new Map<number, RecordCounts>();
  for (const { f, added, changed, unchanged } of found) {
    const sum = byTable.get(f) ?? { table: f, added: 0, changed: 0, unchanged: 0 };
    byTable.set(f, {
      table: f,
      added: sum.added + added,
      changed: sum.changed + changed,
      unchanged: sum.unchanged + unchanged,
    });
  }
  return [...byTable.values()];
}
