// The worker's side of a past forecast, and those that a worker was ended in the middle of.
import { and, inArray, lt } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { pastBook } from '@/db/schema/past';
import { workspace } from '@/db/schema/workspace';
import { makePast } from '@/server/evaluate/past/make-past';
import { enqueue } from './queue';

export type PastJob = { workspaceId: string; pastBookId: string };

export function runPastJob({ workspaceId, pastBookId }: PastJob): Promise<void> {
  return makePast(workspaceId, pastBookId, () => new Date());
}

const ONE_MINUTE_MS = 60_000;

export async function requeuePasts(now: Date): Promise<number> {
  let count = 0;
  const homes = await database().db.select({ id: workspace.id }).from(workspace);
  for (const { id: workspaceId } of homes)
    await withWorkspace(workspaceId, async (tx) => {
      const lost = await tx
        .select({ id: pastBook.id })
        .from(pastBook)
        .where(
          and(
            inArray(pastBook.state, ['requested', 'running']),
            lt(pastBook.requestedAt, new Date(now.getTime() - ONE_MINUTE_MS)),
          ),
        );
      for (const { id } of lost) await enqueue(tx, 'past', { workspaceId, pastBookId: id }, id);
      count += lost.length;
    });
  return count;
}
