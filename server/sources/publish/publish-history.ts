// Brings entries and presence in line with the import just observed: only what it can have changed is derived anew.
import { sql } from 'drizzle-orm';
import { settleEntries } from './history/settle-entries';
import { settlePresence } from './history/settle-presence';
import type { PublishScope } from './publish-scope';

/** @returns how many deals this import is the first to miss. */
export async function publishHistory(scope: PublishScope): Promise<number> {
  const { tx, workspaceId, sourceId, importId, asOfInstant, isFirst, place } = scope;
  if (isFirst) return 0;
  const mine = sql`select o.opportunity_id, o.at, o.ordinal, o.import_id, o.digest from deal_observation o
    where o.workspace_id = ${workspaceId}::uuid and o.withdrawn_at is null and not o.is_deleted and not o.is_unread`;
  // A late one changes what the next one changed, and stands in for another with the same as-of.
  const around = sql`${mine} and o.opportunity_id in (
      select n.opportunity_id from deal_observation n where n.workspace_id = ${workspaceId}::uuid and n.import_id = ${importId}::uuid)
    and (o.at = ${asOfInstant}::timestamptz or o.at = (
      select min(n.at) from deal_observation n where n.workspace_id = o.workspace_id and n.opportunity_id = o.opportunity_id
        and n.withdrawn_at is null and not n.is_deleted and not n.is_unread and n.at > ${asOfInstant}::timestamptz))`;
  await settleEntries(scope, place.isNewest ? sql`${mine} and o.import_id = ${importId}::uuid` : around, {
    isFresh: place.isNewest,
  });
  const inFiles = (
    isDeleted: boolean,
  ) => sql`exists (select from deal_observation n where n.workspace_id = d.workspace_id
    and n.opportunity_id = d.id and n.import_id = ${importId}::uuid and n.is_deleted = ${isDeleted}::boolean)`;
  const isShown = inFiles(false);
  const touched = place.isComplete
    ? sql`and (d.vanished_import_id is null) <> ${isShown}`
    : sql`and ((d.vanished_import_id is not null and ${isShown}) or (d.vanished_import_id is null and ${inFiles(true)}))`;
  // Of deals that a part of the book does not name it says nothing.
  const named = place.isComplete
    ? sql``
    : sql`and d.id in (select n.opportunity_id from deal_observation n
        where n.workspace_id = ${workspaceId}::uuid and n.import_id = ${importId}::uuid)`;
  await settlePresence(
    scope,
    sql`select d.id from opportunity d where d.workspace_id = ${workspaceId}::uuid and d.source_id = ${sourceId}::uuid
      ${named} ${place.isNewest ? touched : sql``}`,
  );
  const [missed] = await tx.execute<{ n: number }>(sql`
    with missed as (
      select count(*)::int as n from commitment_entry e
      where e.workspace_id = ${workspaceId}::uuid and e.import_id = ${importId}::uuid and e.field = 'presence'
        and e.new_value = 'missing')
    update import_run r set vanished = missed.n from missed
    where r.workspace_id = ${workspaceId}::uuid and r.id = ${importId}::uuid returning missed.n`);
  return missed?.n ?? 0;
}
