// Runs one freeze: takes its view at a position of the log, writes what it saw, and leaves either a whole snapshot or none.
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import type { MachineActor } from '@/server/moves/actor';
import { checkpointMake } from '@/server/moves/checkpoint-make';
import { runMove } from '@/server/moves/door';
import { freezeBegin } from '@/server/moves/freeze-begin';
import { freezeComplete } from '@/server/moves/freeze-complete';
import { freezeFail } from '@/server/moves/freeze-fail';
import type { Outcome } from '@/server/moves/outcome';
import { FreezeProblem } from './freeze-problem';
import { isViewMoved, type OpenFreeze, withOpenFreeze } from './open-freezes';

export type FreezeRun = {
  workspaceId: string;
  snapshotId: string;
  actor: MachineActor;
  now: () => Date;
  /** Asked where deals are still being evaluated: answers true once another look is worth it, false to give up. */
  untilEvaluated?: () => Promise<boolean>;
};
export type FreezeResult =
  | { state: 'completed'; lines: number; root: string; seq: number }
  | { state: 'failed'; problem: string };

/** Attempts where somebody appended between the lock and the view; each is a fraction of a second. */
const ATTEMPTS = 5;

/** Safe to run again after a kill. @throws when the database or the code fails: then nothing of it is visible. */
export async function runFreeze(run: FreezeRun): Promise<FreezeResult> {
  const { workspaceId, snapshotId } = run;
  for (let attempt = 1; ; ) {
    try {
      return await withOpenFreeze(workspaceId, snapshotId, (freeze) => freezeOnce(run, freeze));
    } catch (error) {
      if (error instanceof FreezeProblem) {
        if (error.isPassing && (await run.untilEvaluated?.())) continue;
        return giveUp(run, error.message);
      }
      if (attempt >= ATTEMPTS || !isViewMoved(error)) throw error;
      attempt += 1;
    }
  }
}

async function freezeOnce(run: FreezeRun, freeze: OpenFreeze): Promise<FreezeResult> {
  const { workspaceId, snapshotId, actor } = run;
  const begunSeq = (await resume(run, freeze)) ?? (await begin(run));
  const outcome = await runMove(freezeComplete, {
    workspaceId,
    actor,
    input: { snapshotId, begunSeq },
    idempotencyKey: `freeze.complete:${uuidv7()}`,
    now: run.now(),
  });
  const { result, seq } = appliedOf(outcome);
  await lodgeable(run);
  return { state: 'completed', lines: result.lines, root: result.root, seq };
}

/** A checkpoint over the freeze's own entry, to be given to somebody outside; a kill before it leaves it to the keeper of the log. */
async function lodgeable({ workspaceId, snapshotId, actor, now }: FreezeRun): Promise<void> {
  await runMove(checkpointMake, {
    workspaceId,
    actor,
    input: { cause: 'freeze' },
    idempotencyKey: `checkpoint of ${snapshotId}`,
    now: now(),
  });
}

async function begin({ workspaceId, snapshotId, actor, now }: FreezeRun): Promise<number> {
  const attempt = uuidv7();
  const outcome = await runMove(freezeBegin, {
    workspaceId,
    actor,
    input: { snapshotId, attempt },
    idempotencyKey: `freeze.begin:${attempt}`,
    now: now(),
  });
  return appliedOf(outcome).result.begunSeq;
}

/** A freeze that was killed goes on at its own position where nothing was appended since: the same view, the same bytes. */
function resume({ workspaceId, snapshotId }: FreezeRun, freeze: OpenFreeze): Promise<number | null> {
  return withWorkspace(workspaceId, async (tx) => {
    const [held] = await tx
      .select({ state: snapshot.state, begunSeq: snapshot.begunSeq })
      .from(snapshot)
      .where(and(eq(snapshot.workspaceId, workspaceId), eq(snapshot.id, snapshotId)));
    if (held?.state !== 'begun' || held.begunSeq === null) return null;
    const [head] = await tx.execute<{ size: string }>(
      sql`select audit_hold_head(${workspaceId}::uuid) as size`,
    );
    if (Number(head?.size) !== held.begunSeq + 1) return null;
    await freeze.takeView(held.begunSeq + 1);
    return held.begunSeq;
  });
}

async function giveUp(run: FreezeRun, problem: string): Promise<FreezeResult> {
  await runMove(freezeFail, {
    workspaceId: run.workspaceId,
    actor: run.actor,
    input: { snapshotId: run.snapshotId, problem },
    idempotencyKey: `freeze.fail:${uuidv7()}`,
    now: run.now(),
  });
  return { state: 'failed', problem };
}

function appliedOf<Result>(outcome: Outcome<Result>): { result: Result; seq: number } {
  if (outcome.status === 'applied') return outcome;
  throw new FreezeProblem('reason' in outcome ? outcome.reason : 'The freeze was not made.');
}
