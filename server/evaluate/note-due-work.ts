// Tells the worker when this workspace's next state changes by time alone.
import { eq, min } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dueWork } from '@/db/schema/audit';
import { dealState } from '@/db/schema/derived';

export async function noteDueWork(tx: Tx, workspaceId: string): Promise<void> {
  // The row is held before it is asked, so that a run that found an earlier moment meanwhile is not overwritten.
  await tx
    .insert(dueWork)
    .values({ workspaceId })
    .onConflictDoUpdate({ target: dueWork.workspaceId, set: { workspaceId } });
  const [next] = await tx.select({ at: min(dealState.changesAt) }).from(dealState);
  const dueAt = next?.at ?? null;
  await tx.update(dueWork).set({ dueAt }).where(eq(dueWork.workspaceId, workspaceId));
}
