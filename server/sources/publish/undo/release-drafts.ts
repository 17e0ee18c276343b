// Takes back what an import said of draft opportunities: one that its deal took over is on its way again.
import { sql } from 'drizzle-orm';
import type { MoveTx } from '@/server/moves/definition';

export async function releaseDrafts(
  tx: MoveTx,
  { workspaceId, importId }: { workspaceId: string; importId: string },
): Promise<void> {
  await tx.execute(sql`
    update draft_opportunity d set taken_over_by_id = null, settled_import_id = null, settled_at = null,
      state = case when d.export_move_id is null then 'waiting' else 'exported' end
    where d.workspace_id = ${workspaceId}::uuid and d.settled_import_id = ${importId}::uuid and d.state = 'taken_over'
      and not exists (select from opportunity o where o.workspace_id = d.workspace_id and o.id = d.taken_over_by_id)`);
  await tx.execute(sql`
    update draft_opportunity d set missed_import_id = null
    where d.workspace_id = ${workspaceId}::uuid and d.missed_import_id = ${importId}::uuid`);
}
