// Tells the worker when this workspace's next state changes by time alone.
import { min } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dueWork } from '@/db/schema/audit';
import { dealState } from '@/db/schema/derived';

export async function noteDueWork(tx: Tx, workspaceId: string): Promise<void> {
  const [next] = await tx.select({ at: min(dealState.changesAt) }).from(dealState);
  const dueAt = next?.at ?? null;
  await tx
    .insert(dueWork)
    .values({ workspaceId, dueAt })
    .onConflictDoUpdate({ target: dueWork.workspaceId, set: { dueAt } });
}
