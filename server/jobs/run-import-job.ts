// The worker's side of an upload: runs the import from the spool and deletes the upload when it has ended.
import { and, eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { importRun } from '@/db/schema/source';
import { appendJobResult } from '@/server/audit/append-job-result';
import { executeImport } from '@/server/sources/execute-import';
import type { ImportReport } from '@/server/sources/import-report';
import { openSpooled } from '@/server/sources/spool/open-spooled';
import { deleteSpooled } from '@/server/sources/spool/spool-place';
import { uploadNameOf } from '@/server/sources/spool/upload-name';

export type ImportJob = { workspaceId: string; importId: string };

/** Null when there is nothing left to do: cancelled, published, or begun by another job. */
export async function runImportJob(job: ImportJob): Promise<ImportReport | null> {
  const { workspaceId, importId } = job;
  const [run] = await withWorkspace(workspaceId, (tx) =>
    tx
      .select()
      .from(importRun)
      .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId))),
  );
  const name = run?.spoolName;
  if (!run || !name) return null;
  // A worker that was killed leaves 'reading' or 'publishing': nothing of it was visible, so it starts again.
  if (['published', 'rolled_back', 'failed', 'cancelled'].includes(run.state)) {
    await deleteSpooled(name);
    return null;
  }
  const report = await executeImport({
    workspaceId,
    importId,
    actor: { kind: 'worker', id: 'importer' },
    openInput: () => openSpooled({ name, workspaceId, importId }, uploadNameOf(run.progress)),
    now: new Date(),
  });
  await enterOutcome(job, report);
  const isWaiting = report.state === 'needs_mapping' || report.state === 'ready';
  if (!isWaiting) await deleteSpooled(name);
  return report;
}

/** What was published has its move's entry; what was only read, or failed, has this one. */
async function enterOutcome(
  { workspaceId, importId }: ImportJob,
  { state, files, refused }: ImportReport,
): Promise<void> {
  if (state !== 'failed' && state !== 'needs_mapping' && state !== 'ready') return;
  const rows = files.reduce((sum, file) => sum + file.read, 0);
  await withWorkspace(workspaceId, (tx) =>
    appendJobResult(tx, {
      workspaceId,
      kind: 'import.run',
      worker: 'importer',
      subject: importId,
      state,
      measures: { rows, refused },
      at: new Date(),
    }),
  );
}
