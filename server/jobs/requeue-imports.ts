// Queues imports whose worker was ended before they were: an upload that was taken is imported, whatever happens to a process.
import { and, inArray, isNotNull, sql } from 'drizzle-orm';
import { database, type Tx, withWorkspace } from '@/db/client';
import { importRun } from '@/db/schema/source';
import { workspace } from '@/db/schema/workspace';
import { enqueue } from './queue';

const UNFINISHED = ['queued', 'reading', 'publishing'] as const;

/**
 * Run when the worker starts. An import that another worker is at gets a second job, which waits for the first and then
 * has nothing to do.
 * @returns how many were queued.
 */
export async function requeueImports(): Promise<number> {
  let queued = 0;
  for (const { id: workspaceId } of await database().db.select({ id: workspace.id }).from(workspace)) {
    queued += await withWorkspace(workspaceId, async (tx) => {
      const runs = await tx
        .select({ id: importRun.id })
        .from(importRun)
        .where(and(inArray(importRun.state, [...UNFINISHED]), isNotNull(importRun.spoolName)));
      const waiting = await waitingImports(tx);
      const lost = runs.filter(({ id }) => !waiting.has(id));
      for (const { id: importId } of lost) await enqueue(tx, 'import', { workspaceId, importId });
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
