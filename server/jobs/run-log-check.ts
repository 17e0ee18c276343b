// Reads a workspace's whole log again, says how far it is, and enters what it found; ended halfway, it begins anew.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { checkpoint, logCheck } from '@/db/schema/audit';
import { appendEntry } from '@/server/audit/append-entry';
import { openCheckpoint } from '@/server/audit/checkpoint/checkpoint';
import { knownKeys } from '@/server/audit/make-checkpoint';
import type { KnownRoot, LogProblem } from '@/server/audit/verify/log-verifier';
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
    await change({ state: 'failed', finishedAt: new Date() });
    throw error;
  }
}

/** Roots of the kept checkpoints; one whose signature does not fit is no witness, and is told of. */
export async function notedRoots(workspaceId: string): Promise<{ known: KnownRoot[]; forged: LogProblem[] }> {
  return withWorkspace(workspaceId, async (tx) => {
    const keys = await knownKeys(tx, workspaceId);
    const rows = await tx.select().from(checkpoint).where(eq(checkpoint.workspaceId, workspaceId));
    const known: KnownRoot[] = [];
    const forged: LogProblem[] = [];
    for (const { note, at } of rows) {
      const name = `the checkpoint of ${at.toISOString().slice(0, 10)}`;
      const opened = openCheckpoint(note, keys);
      if (opened.ok) known.push({ size: Number(opened.checkpoint.size), root: opened.checkpoint.root, name });
      else forged.push({ seq: null, says: `${name} was changed: ${opened.reason}` });
    }
    return { known, forged };
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
    await appendEntry(tx, {
      moveId: null,
      workspace: workspaceId,
      entry: uuidv7(),
      kind: 'log.verified',
      outcome: 'recorded',
      actor: { kind: 'worker', id: 'verifier' },
      at: at.toISOString(),
      code: holds ? 'holds' : 'broken',
      subjects: [checkId],
      measures: {
        entries: size,
        problems: problemCount,
        checkpoints: compared,
        root: Buffer.from(root).toString('hex'),
      },
    });
  });
}
