// The worker's side of a freeze; and what was asked for while no worker ran, or was cut off by a kill.
import { setTimeout } from 'node:timers/promises';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { renderSuccessors } from '@/server/snapshots/render-successors';
import { type FreezeResult, runFreeze } from '@/server/snapshots/run-freeze';
import { enqueue } from './queue';

/** Without a snapshot: make those anew that lost names to an erasure. */
export type FreezeJob = { workspaceId: string; snapshotId: string | null };
const FREEZER = { kind: 'worker', id: 'freeze' } as const;

const LOOK_AGAIN_MS = 2_000;
/** Looks at deals that are still being evaluated, by this very process: two minutes of them, then the freeze says why it was not made. */
const LOOKS = 60;

function patience(): () => Promise<boolean> {
  let left = LOOKS;
  return async () => {
    if (left === 0) return false;
    left -= 1;
    await setTimeout(LOOK_AGAIN_MS);
    return true;
  };
}

export async function runFreezeJob({ workspaceId, snapshotId }: FreezeJob): Promise<FreezeResult | number> {
  if (snapshotId === null) return renderSuccessors(workspaceId, FREEZER, new Date());
  return runFreeze({
    workspaceId,
    snapshotId,
    actor: FREEZER,
    now: () => new Date(),
    untilEvaluated: patience(),
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
      const [due] = await tx
        .select({ id: snapshot.id })
        .from(snapshot)
        .where(eq(snapshot.isRenderDue, true))
        .limit(1);
      if (due) await enqueue(tx, 'freeze', { workspaceId, snapshotId: null });
      count += lost.length;
    });
  return count;
}
