// Lets the source's own records take the place of links that people attached to the same deals.
import { sql } from 'drizzle-orm';
import { type AttachedPointer, type SourceRecord, supersede } from '@/server/core/facts/supersede';
import type { PublishScope } from './publish-scope';

/** Only records that this import brought or changed are looked at. @returns how many links gave way. */
export async function supersedePointers({ tx, workspaceId, importId }: PublishScope): Promise<number> {
  const pointers = await tx.execute<AttachedPointer>(sql`
    select f.id, l.opportunity_id as "opportunityId", f.link from fact f
    join fact_link l on l.workspace_id = f.workspace_id and l.fact_id = f.id
    where f.workspace_id = ${workspaceId}::uuid and f.kind = 'pointer' and f.link is not null
      and f.superseded_by_id is null and f.erased_by_move_id is null`);
  if (pointers.length === 0) return 0;
  const deals = sql.param([...new Set(pointers.map((pointer) => pointer.opportunityId))]);
  const records = await tx.execute<SourceRecord>(sql`
    select f.id, l.opportunity_id as "opportunityId", f.kind, f.external_id as "externalId", f.link from fact f
    join fact_link l on l.workspace_id = f.workspace_id and l.fact_id = f.id and l.how <> 'candidate'
    where f.workspace_id = ${workspaceId}::uuid and f.import_id = ${importId}::uuid
      and l.opportunity_id = any(${deals}::uuid[])`);
  let count = 0;
  for (const pointer of pointers) {
    const by = supersede(pointer, [...records]);
    if (by === null) continue;
    count++;
    await tx.execute(sql`
      update fact set superseded_by_id = ${by}::uuid where workspace_id = ${workspaceId}::uuid and id = ${pointer.id}::uuid`);
  }
  return count;
}
