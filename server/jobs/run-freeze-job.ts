// The worker's side of a freeze; and what was asked for while no worker ran, or was cut off by a kill.
import { and, inArray, lt } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { type FreezeResult, runFreeze } from '@/server/snapshots/run-freeze';
import { enqueue } from './queue';

export type FreezeJob = { workspaceId: string; snapshotId: string };

export function runFreezeJob({ workspaceId, snapshotId }: FreezeJob): Promise<FreezeResult> {
  return runFreeze({
    workspaceId,
    snapshotId,
    actor: { kind: 'worker', id: 'freeze' },
    now: () => new Date(),
  });
}

const ONE_MINUTE_MS = 60_000;

/** Freezes that nobody works on any more; one that two workers take is completed by one of them. */
export async function requeueFreezes(now: Date): Promise<number> {
  let count = 0;
  const homes = await database().db.select({ id: workspace.id }).from(workspace);
  for (const { id: workspaceId } of homes)
    await withWorkspace(workspaceId, async (tx) => {
      const lost = await tx
        .select({ id: snapshot.id })
        .from(snapshot)
        .where(
          and(
            inArray(snapshot.state, ['requested', 'begun']),
            lt(snapshot.requestedAt, new Date(now.getTime() - ONE_MINUTE_MS)),
          ),
        );
      for (const { id: snapshotId } of lost)
        await enqueue(tx, 'freeze', { workspaceId, snapshotId }, snapshotId);
      count += lost.length;
    });
  return count;
}
