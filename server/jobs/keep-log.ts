// Keeps each workspace's log signed: its first key is entered, and a checkpoint is made once a week.
import { desc, eq } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { checkpoint, signingKey } from '@/db/schema/audit';
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
  const { hasKey, lastMade } = await withWorkspace(workspaceId, async (tx) => {
    const [key] = await tx
      .select({ rotation: signingKey.rotation })
      .from(signingKey)
      .where(eq(signingKey.workspaceId, workspaceId))
      .limit(1);
    const [last] = await tx
      .select({ at: checkpoint.at })
      .from(checkpoint)
      .where(eq(checkpoint.workspaceId, workspaceId))
      .orderBy(desc(checkpoint.at))
      .limit(1);
    return { hasKey: key !== undefined, lastMade: last?.at ?? null };
  });
  const base = { workspaceId, actor: KEEPER, now };
  // The keys make several workers one: the second gets the first one's answer.
  if (!hasKey)
    await runMove(keyRotate, {
      ...base,
      input: { because: 'first' },
      idempotencyKey: 'log-keeper:first-key',
    });
  if (lastMade !== null && now.getTime() - lastMade.getTime() < WEEK_MS) return;
  const since = lastMade?.toISOString() ?? 'the beginning';
  await runMove(checkpointMake, {
    ...base,
    input: { cause: 'weekly' },
    idempotencyKey: `log-keeper:checkpoint after ${since}`,
  });
}
