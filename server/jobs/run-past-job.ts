// The worker's side of a past forecast, and those that a worker was ended in the middle of.
import { and, inArray, lt } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { flagStudy } from '@/db/schema/flag-study';
import { pastBook } from '@/db/schema/past';
import { workspace } from '@/db/schema/workspace';
import { makeFlagStudy } from '@/server/evaluate/past/flag-studies';
import { makePast } from '@/server/evaluate/past/make-past';
import { enqueue } from './queue';

/** A forecast of a past moment, or a study of the flags over past weeks. */
export type PastJob = { workspaceId: string } & ({ pastBookId: string } | { flagStudyId: string });

export function runPastJob(job: PastJob): Promise<void> {
  const wall = () => new Date();
  if ('flagStudyId' in job) return makeFlagStudy(job.workspaceId, job.flagStudyId, wall);
  return makePast(job.workspaceId, job.pastBookId, wall);
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
      const studies = await tx
        .select({ id: flagStudy.id })
        .from(flagStudy)
        .where(
          and(
            inArray(flagStudy.state, ['requested', 'running']),
            lt(flagStudy.requestedAt, new Date(now.getTime() - ONE_MINUTE_MS)),
          ),
        );
      for (const { id } of studies) await enqueue(tx, 'past', { workspaceId, flagStudyId: id }, id);
      count += lost.length + studies.length;
    });
  return count;
}
