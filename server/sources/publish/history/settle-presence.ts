// Derives which export missed a deal or called it deleted, and which showed it again: an entry each way, and the mark on the deal.
import { type SQL, sql } from 'drizzle-orm';
import { entryId, type HistoryScope, liveImports } from './history-scope';
import { withdrawEntries } from './withdraw-entries';

/** @param deals a query of opportunity_id: deals of the source whose presence may have changed. */
export async function settlePresence(scope: HistoryScope, deals: SQL): Promise<void> {
  const { tx, workspaceId, sourceId, knownAt } = scope;
  const missed = sql`
    select g.opportunity_id, g.next_at, g.next_import_id, j.id as import_id, j.at
    from (
      select o.opportunity_id, o.at, o.ordinal, lead(o.at) over past as next_at, lead(o.ordinal) over past as next_ordinal,
        lead(o.import_id) over past as next_import_id
      from (
        select distinct on (d.opportunity_id, d.at) d.opportunity_id, d.at, d.ordinal, d.import_id from deal_observation d
        where d.workspace_id = ${workspaceId}::uuid and d.withdrawn_at is null and not d.is_deleted
          and d.opportunity_id in (${deals})
        order by d.opportunity_id, d.at, d.ordinal desc) o
      window past as (partition by o.opportunity_id order by o.at)
    ) g
    cross join lateral (
      select x.id, x.at from (
        (select r.id, r.as_of_instant as at, r.ordinal from import_run r
        where ${liveImports(scope)} and r.is_complete and r.as_of_instant > g.at
          and (g.next_at is null or r.as_of_instant < g.next_at)
        order by r.as_of_instant, r.ordinal limit 1)
        union all
        (select d.import_id, d.at, d.ordinal from deal_observation d
        where d.workspace_id = ${workspaceId}::uuid and d.opportunity_id = g.opportunity_id and d.is_deleted
          and d.withdrawn_at is null and (d.at, d.ordinal) > (g.at, g.ordinal)
          and (g.next_at is null or (d.at, d.ordinal) < (g.next_at, g.next_ordinal))
        order by d.at, d.ordinal limit 1)) x
      order by x.at, x.ordinal limit 1) j`;
  const entry = (importId: SQL, from: string, to: string) =>
    entryId(importId, sql`m.opportunity_id`, sql`'presence'`, sql`${from}`, sql`${to}`);
  const expected = sql`
    select ${entry(sql`m.import_id`, 'present', 'missing')} as id, m.opportunity_id, 'present' as old_value,
      'missing' as new_value, m.at, m.import_id from (${missed}) m
    union all
    select ${entry(sql`m.next_import_id`, 'missing', 'present')}, m.opportunity_id, 'missing', 'present', m.next_at,
      m.next_import_id from (${missed}) m where m.next_at is not null`;
  await withdrawEntries(
    scope,
    sql`e.field = 'presence' and e.origin = 'export' and e.opportunity_id in (${deals})
      and not exists (select from (${expected}) x where x.id = e.id)`,
  );
  await tx.execute(sql`
    insert into commitment_entry (workspace_id, id, opportunity_id, field, old_value, new_value, at, recorded_at, made_by, import_id, origin)
    select ${workspaceId}::uuid, x.id, x.opportunity_id, 'presence', x.old_value, x.new_value, x.at, ${knownAt}::timestamptz,
      'import', x.import_id, 'export' from (${expected}) x
    on conflict (workspace_id, id) do nothing`);
  // Put together once: joined as a query, it was put together anew for each deal of a small import into a large book.
  await tx.execute(sql`
    with last as materialized (select m.opportunity_id, m.import_id from (${missed}) m where m.next_at is null)
    update opportunity o set vanished_import_id = last.import_id
    from opportunity d left join last on last.opportunity_id = d.id
    where o.workspace_id = ${workspaceId}::uuid and o.source_id = ${sourceId}::uuid and d.workspace_id = o.workspace_id
      and d.id = o.id and o.id in (${deals}) and o.vanished_import_id is distinct from last.import_id`);
}
