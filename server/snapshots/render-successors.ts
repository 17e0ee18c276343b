// Makes the files of every snapshot anew that lost names to an erasure; a snapshot that is done already is passed over.
import { and, asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import type { MachineActor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { snapshotErase } from '@/server/moves/snapshot-erase';

/** @returns how many were made anew. Safe to run again after a kill: each is one transaction. */
export async function renderSuccessors(workspaceId: string, actor: MachineActor, now: Date): Promise<number> {
  const due = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ id: snapshot.id })
      .from(snapshot)
      .where(and(eq(snapshot.workspaceId, workspaceId), eq(snapshot.isRenderDue, true)))
      .orderBy(asc(snapshot.id)),
  );
  let done = 0;
  for (const { id: snapshotId } of due) {
    const outcome = await runMove(snapshotErase, {
      workspaceId,
      actor,
      input: { snapshotId },
      idempotencyKey: `snapshot.erase:${uuidv7()}`,
      now,
    });
    if (outcome.status === 'applied') done += 1;
  }
  return done;
}
