// Derives the entries between a deal's observations and brings the stored ones in line: what no longer follows is withdrawn.
import { type SQL, sql } from 'drizzle-orm';
import { changedFields, sameValue } from './changed-fields';
import { entryId, type HistoryScope } from './history-scope';
import { withdrawEntries } from './withdraw-entries';

/**
 * @param targets a query of observations (opportunity_id, at, ordinal, import_id, digest): the change into each is derived
 * anew from the one before it. A change that a history told with its own time is not told again; of two observations with
 * one as-of the later recorded one counts and the other changes nothing.
 */
export async function settleEntries(
  scope: HistoryScope,
  targets: SQL,
  { isFresh = false }: { /** Nothing was derived into these before. */ isFresh?: boolean } = {},
): Promise<void> {
  const { tx, workspaceId, knownAt } = scope;
  const told = sql`e.workspace_id = ${workspaceId}::uuid and e.opportunity_id = p.opportunity_id and e.field = c.field
    and e.move_id is null and e.import_id is not null and coalesce(e.origin, '') not in ('export', 'conflict')
    and (e.import_id = p.import_id or (e.at > p.before_at and e.at <= p.at))`;
  // `offset 0`: pairs of neighbours first, else each content a deal ever had is compared with each.
  const steps = sql`
    select t.opportunity_id, t.at, t.import_id, t.digest, b.at as before_at, b.digest as before_digest
    from (${targets}) t
    cross join lateral (
      select o.at, o.digest from deal_observation o
      where o.workspace_id = ${workspaceId}::uuid and o.opportunity_id = t.opportunity_id and o.at < t.at
        and o.withdrawn_at is null and not o.is_deleted and not o.is_unread
      order by o.at desc, o.ordinal desc limit 1) b
    where b.digest <> t.digest and not exists (
      select from deal_observation o where o.workspace_id = ${workspaceId}::uuid and o.opportunity_id = t.opportunity_id
        and o.at = t.at and o.ordinal > t.ordinal and o.withdrawn_at is null and not o.is_deleted and not o.is_unread)
    offset 0`;
  const expected = sql`
    select ${entryId(sql`p.import_id`, sql`p.opportunity_id`, sql`c.field`, sql`c.old_value`, sql`c.new_value`)} as id,
      p.opportunity_id, p.at, p.import_id, c.field, c.old_value, c.new_value
    from (
      select s.*, now.record as now, before.record as before
      from (${steps}) s
      join deal_version now on now.workspace_id = ${workspaceId}::uuid and now.opportunity_id = s.opportunity_id
        and now.digest = s.digest
      join deal_version before on before.workspace_id = ${workspaceId}::uuid and before.opportunity_id = s.opportunity_id
        and before.digest = s.before_digest
      offset 0
    ) p cross join lateral ${changedFields(sql`p.before`, sql`p.now`)} c
    where not exists (
      select from (select e.new_value from commitment_entry e where ${told} order by e.at desc, e.id desc limit 1) last
      where ${sameValue(sql`c.field`, sql`last.new_value`, sql`c.new_value`)})`;
  if (!isFresh)
    await withdrawEntries(
      scope,
      sql`e.origin = 'export' and e.field <> 'presence'
      and exists (select from (${targets}) t where t.opportunity_id = e.opportunity_id and t.import_id = e.import_id)
      and not exists (select from (${expected}) x where x.id = e.id)`,
    );
  await tx.execute(sql`
    insert into commitment_entry (workspace_id, id, opportunity_id, field, old_value, new_value, at, recorded_at, made_by, import_id, origin)
    select ${workspaceId}::uuid, x.id, x.opportunity_id, x.field, x.old_value, x.new_value, x.at, ${knownAt}::timestamptz,
      'import', x.import_id, 'export' from (${expected}) x
    on conflict (workspace_id, id) do nothing`);
}
