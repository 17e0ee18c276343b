// Cancels an import and deletes its upload; a worker that reads it at this moment stops at its next look.
import { and, eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { importRun } from '@/db/schema/source';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { importCancel } from '@/server/moves/import-cancel';
import type { Outcome } from '@/server/moves/outcome';
import { deleteSpooled } from './spool/spool-place';

export async function cancelImport(request: {
  workspaceId: string;
  importId: string;
  actor: Actor;
  idempotencyKey: string;
  now: Date;
}): Promise<Outcome<{ importId: string }>> {
  const { workspaceId, importId } = request;
  const outcome = await runMove(importCancel, { ...request, input: { importId } });
  if (outcome.status !== 'applied') return outcome;
  const [run] = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ name: importRun.spoolName })
      .from(importRun)
      .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId))),
  );
  if (run?.name) await deleteSpooled(run.name);
  return outcome;
}
