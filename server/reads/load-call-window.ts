// On which days and until which time a workspace makes its calls: its own rule, or the default.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import { readSnapshotRules, type SnapshotRules } from '@/server/core/snapshots/snapshot-rules';

export async function loadCallWindow(tx: Tx, workspaceId: string): Promise<SnapshotRules['callWindow']> {
  const [held] = await tx
    .select({ rules: workspace.snapshotRules })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  return readSnapshotRules(held?.rules).callWindow;
}
