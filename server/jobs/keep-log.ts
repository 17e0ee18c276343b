// Keeps each workspace's log signed: its first key is entered, and a checkpoint is made once a week and after each freeze.
import { desc, eq, max } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { checkpoint, signingKey } from '@/db/schema/audit';
import { snapshot } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import type { Actor } from '@/server/moves/actor';
import { checkpointMake } from '@/server/moves/checkpoint-make';
import { runMove } from '@/server/moves/door';
import { keyRotate } from '@/server/moves/key-rotate';

const KEEPER: Actor = { kind: 'worker', id: 'log-keeper' };
const WEEK_MS = 7 * 86_400_000;

/** @param now wall time: a simulated clock keeps no checkpoint waiting. */
export async function keepLogs(now: Date): Promise<void> {
  for (const { id } of await database().db.select({ id: workspace.id }).from(workspace))
    await keepLog(id, now);
}

export async function keepLog(workspaceId: string, now: Date): Promise<void> {
  const { hasKey, lastMade, isFreezeUncovered } = await withWorkspace(workspaceId, async (tx) => {
    const [key] = await tx
      .select({ rotation: signingKey.rotation })
      .from(signingKey)
      .where(eq(signingKey.workspaceId, workspaceId))
      .limit(1);
    const [last] = await tx
      .select({ at: checkpoint.at, size: checkpoint.size })
      .from(checkpoint)
      .where(eq(checkpoint.workspaceId, workspaceId))
      .orderBy(desc(checkpoint.at))
      .limit(1);
    const [frozen] = await tx
      .select({ seq: max(snapshot.completedSeq) })
      .from(snapshot)
      .where(eq(snapshot.workspaceId, workspaceId));
    return {
      hasKey: key !== undefined,
      lastMade: last?.at ?? null,
      isFreezeUncovered: (frozen?.seq ?? -1) >= (last?.size ?? 0),
    };
  });
  const base = { workspaceId, actor: KEEPER, now };
  // The keys make several workers one: the second gets the first one's answer.
  if (!hasKey)
    await runMove(keyRotate, {
      ...base,
      input: { because: 'first' },
      idempotencyKey: 'log-keeper:first-key',
    });
  const isWeekOver = lastMade === null || now.getTime() - lastMade.getTime() >= WEEK_MS;
  if (!isWeekOver && !isFreezeUncovered) return;
  const since = lastMade?.toISOString() ?? 'the beginning';
  await runMove(checkpointMake, {
    ...base,
    input: { cause: isWeekOver ? 'weekly' : 'freeze' },
    idempotencyKey: `log-keeper:checkpoint after ${since}`,
  });
}
