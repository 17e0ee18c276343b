// Reads a workspace's whole log again, says how far it is, and enters what it found; ended halfway, it begins anew.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { logCheck } from '@/db/schema/audit';
import { appendEntry } from '@/server/audit/append-entry';
import { appendJobResult } from '@/server/audit/append-job-result';
import { notedRoots } from '@/server/audit/noted-roots';
import { verdictEntry } from '@/server/audit/verify/verdict-entry';
import { type LogVerdict, verifyLog } from '@/server/audit/verify/verify-log';

export type LogCheckJob = { workspaceId: string; checkId: string };

/** Null when it was done already. */
export async function runLogCheck({ workspaceId, checkId }: LogCheckJob): Promise<LogVerdict | null> {
  const change = (values: Partial<typeof logCheck.$inferInsert>) =>
    withWorkspace(workspaceId, (tx) =>
      tx
        .update(logCheck)
        .set(values)
        .where(and(eq(logCheck.workspaceId, workspaceId), eq(logCheck.id, checkId))),
    );
  const [asked] = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ state: logCheck.state })
      .from(logCheck)
      .where(and(eq(logCheck.workspaceId, workspaceId), eq(logCheck.id, checkId))),
  );
  if (asked?.state !== 'queued' && asked?.state !== 'running') return null;
  await change({ state: 'running', done: 0 });
  try {
    const { known, forged } = await notedRoots(workspaceId);
    const onProgress = async (done: number, size: number) => {
      await change({ done, size });
    };
    const verdict = await verifyLog(workspaceId, { known, onProgress });
    const problems = [...forged, ...verdict.problems];
    const whole = {
      ...verdict,
      problems,
      problemCount: verdict.problemCount + forged.length,
      holds: verdict.holds && forged.length === 0,
    };
    await recordVerdict(workspaceId, checkId, whole, known.length);
    return whole;
  } catch (error) {
    await recordFailure(workspaceId, checkId);
    throw error;
  }
}

/** It could not be read to its end: that too is an entry, and no verdict. */
async function recordFailure(workspaceId: string, checkId: string): Promise<void> {
  const at = new Date();
  await withWorkspace(workspaceId, async (tx) => {
    await tx
      .update(logCheck)
      .set({ state: 'failed', finishedAt: at })
      .where(and(eq(logCheck.workspaceId, workspaceId), eq(logCheck.id, checkId)));
    const of = { workspaceId, kind: 'log.check', worker: 'verifier', subject: checkId } as const;
    await appendJobResult(tx, { ...of, state: 'failed', at });
  });
}

async function recordVerdict(
  workspaceId: string,
  checkId: string,
  verdict: LogVerdict,
  compared: number,
): Promise<void> {
  const { holds, size, root, problems, problemCount, erasedValues } = verdict;
  const at = new Date();
  await withWorkspace(workspaceId, async (tx) => {
    await tx
      .update(logCheck)
      .set({
        state: holds ? 'holds' : 'broken',
        size,
        done: size,
        root,
        problems,
        problemCount,
        erasedValues,
        compared,
        finishedAt: at,
      })
      .where(and(eq(logCheck.workspaceId, workspaceId), eq(logCheck.id, checkId)));
    const actor = { kind: 'worker', id: 'verifier' };
    const entry = verdictEntry(workspaceId, uuidv7(), actor, { ...verdict, compared }, at);
    await appendEntry(tx, { ...entry, subjects: [checkId] });
  });
}
