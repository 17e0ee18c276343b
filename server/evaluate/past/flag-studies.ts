// Finds the kept study of the flags in force, or asks for it; and makes it, in the worker.
import { and, eq, lt } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type Tx, withWorkspace } from '@/db/client';
import { flagStudy } from '@/db/schema/flag-study';
import { appendJobResult } from '@/server/audit/append-job-result';
import { rootMessage } from '@/server/errors/root-message';
import { enqueue } from '@/server/jobs/queue';
import { lastTouch, rulesNow } from './ask-for-past';
import { rulesName } from './past-clocks';
import { type StudiedFlag, studyFlags } from './study-flags';

/** A year: long enough for thirty episodes to mature. */
const STUDIED_WEEKS = 52;
const COLUMNS = {
  id: flagStudy.id,
  state: flagStudy.state,
  done: flagStudy.done,
  total: flagStudy.total,
  problem: flagStudy.problem,
  result: flagStudy.result,
};

export async function askForFlagStudy(tx: Tx, workspaceId: string, wall: Date) {
  const key = {
    seq: await lastTouch(tx, workspaceId),
    rules: rulesName(await rulesNow(tx, workspaceId)),
    weeks: STUDIED_WEEKS,
  };
  const id = uuidv7();
  const [made] = await tx
    .insert(flagStudy)
    .values({ workspaceId, id, ...key, state: 'requested', requestedAt: wall })
    .onConflictDoNothing()
    .returning({ id: flagStudy.id });
  if (made) await enqueue(tx, 'past', { workspaceId, flagStudyId: id }, id);
  const [held] = await tx
    .select(COLUMNS)
    .from(flagStudy)
    .where(
      and(
        eq(flagStudy.workspaceId, workspaceId),
        eq(flagStudy.seq, key.seq),
        eq(flagStudy.rules, key.rules),
        eq(flagStudy.weeks, key.weeks),
      ),
    );
  if (!held) throw new Error('A study that was just asked for is not there.');
  return { ...held, result: held.result as StudiedFlag[] | null };
}

/** Never throws for what is wrong with the records: the study says it. */
export async function makeFlagStudy(workspaceId: string, id: string, wall: () => Date): Promise<void> {
  const where = and(eq(flagStudy.workspaceId, workspaceId), eq(flagStudy.id, id));
  const keep = (values: Partial<typeof flagStudy.$inferInsert>) =>
    withWorkspace(workspaceId, (tx) => tx.update(flagStudy).set(values).where(where));
  const end = (values: { state: 'done' | 'failed' } & Partial<typeof flagStudy.$inferInsert>) =>
    withWorkspace(workspaceId, async (tx) => {
      const at = wall();
      await tx
        .update(flagStudy)
        .set({ ...values, endedAt: at })
        .where(where);
      const of = { workspaceId, kind: 'flag_study.make', worker: 'past', subject: id } as const;
      await appendJobResult(tx, { ...of, state: values.state, measures: { weeks: STUDIED_WEEKS }, at });
    });
  const [held] = await withWorkspace(workspaceId, (tx) => tx.select().from(flagStudy).where(where));
  if (!held || held.state === 'done' || held.state === 'failed') return;
  try {
    const result = await studyFlags({ workspaceId, weeks: held.weeks, wall: wall() }, async (done, total) => {
      await keep({ state: 'running', done, total });
    });
    await end({ state: 'done', result });
    await withWorkspace(workspaceId, (tx) =>
      tx.delete(flagStudy).where(and(eq(flagStudy.workspaceId, workspaceId), lt(flagStudy.seq, held.seq))),
    );
  } catch (error) {
    await end({ state: 'failed', problem: rootMessage(error) });
  }
}
