// Loads where an import stands and whose it is, locked, so that it cannot move on while a person decides about it.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { importRun } from '@/db/schema/source';

export type ImportStanding = Pick<typeof importRun.$inferSelect, 'sourceId' | 'state'>;

export async function loadImportStanding(
  tx: Tx,
  workspaceId: string,
  importId: string,
): Promise<ImportStanding | null> {
  const [run] = await tx
    .select({ sourceId: importRun.sourceId, state: importRun.state })
    .from(importRun)
    .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)))
    .for('update');
  return run ?? null;
}
