// Remembers what an upload was called beside its progress: the spool itself bears no name.
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { importRun } from '@/db/schema/source';

const UNNAMED = 'upload.csv';

export async function noteUploadName(
  tx: Tx,
  workspaceId: string,
  importId: string,
  fileName: string,
): Promise<void> {
  await tx
    .update(importRun)
    .set({ progress: sql`${importRun.progress} || ${JSON.stringify({ fileName })}::jsonb` })
    .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)));
}

/** @param progress as `import_run.progress` holds it */
export function uploadNameOf(progress: unknown): string {
  if (typeof progress !== 'object' || progress === null || !('fileName' in progress)) return UNNAMED;
  return typeof progress.fileName === 'string' ? progress.fileName : UNNAMED;
}
