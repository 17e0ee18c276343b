// Of an import that is taken back: its proposals of which deal follows which go, and the import after it proposes what it shows.
import { sql } from 'drizzle-orm';
import type { MoveTx } from '@/server/moves/definition';
import { type LineageScope, proposeLineage } from './propose-lineage';

/** Call it once the deals read as without the import. What a person confirmed or declined stays, while both deals are there. */
export async function withdrawLineage(scope: Omit<LineageScope, 'isFirst'> & { tx: MoveTx }): Promise<void> {
  const { tx, workspaceId, sourceId, importId, asOfInstant } = scope;
  await tx.execute(sql`
    delete from lineage l where l.workspace_id = ${workspaceId}::uuid and (
      (l.import_id = ${importId}::uuid and l.state = 'proposed')
      or not exists (select from opportunity o where o.workspace_id = l.workspace_id and o.id = l.opportunity_id)
      or not exists (select from opportunity o where o.workspace_id = l.workspace_id and o.id = l.other_opportunity_id))`);
  const left = await tx.execute<{ id: string; at: string; isLater: boolean }>(sql`
    select r.id, to_char(r.as_of_instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      r.as_of_instant >= ${asOfInstant}::timestamptz as "isLater"
    from import_run r where r.workspace_id = ${workspaceId}::uuid and r.source_id = ${sourceId}::uuid
      and r.state = 'published' and r.as_of_instant is not null
    order by r.as_of_instant, r.ordinal`);
  const next = left.find(({ isLater }) => isLater);
  if (next)
    await proposeLineage({ ...scope, importId: next.id, asOfInstant: next.at, isFirst: left[0] === next });
}
