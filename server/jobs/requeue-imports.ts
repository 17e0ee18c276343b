// Queues imports whose worker was ended before they were, and ends those of commands that are gone: none stays half done.
import { sql } from 'drizzle-orm';
import { database, type Tx, withWorkspace } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import { endLostImports } from '@/server/sources/lost-imports';
import { enqueue } from './queue';

/**
 * Run when the worker starts, and every so often. An import that another worker is at is left alone; a job too many waits
 * for the first and then has nothing to do.
 * @param grace milliseconds that an import was not heard of.
 * @returns how many were queued.
 */
export async function requeueImports(grace?: number): Promise<number> {
  let queued = 0;
  for (const { id: workspaceId } of await database().db.select({ id: workspace.id }).from(workspace)) {
    const uploads = await endLostImports(workspaceId, grace);
    if (uploads.length === 0) continue;
    queued += await withWorkspace(workspaceId, async (tx) => {
      const waiting = await waitingImports(tx);
      const lost = uploads.filter((id) => !waiting.has(id));
      for (const importId of lost) await enqueue(tx, 'import', { workspaceId, importId });
      return lost.length;
    });
  }
  return queued;
}

async function waitingImports(tx: Tx): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(sql`
    select data->>'importId' as id from pgboss.job where name = 'import' and state in ('created', 'retry')`);
  return new Set(rows.map(({ id }) => id));
}
