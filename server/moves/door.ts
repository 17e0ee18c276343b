// The one door: every governed write is authorised, decided, written and logged here in one transaction, or not at all.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { database, type Tx } from '@/db/client';
import { flushed } from '@/db/flushed';
import { move } from '@/db/schema/move';
import { rollbackItem } from '@/db/schema/rollback';
import { findUnsafeText } from '@/server/core/facts/find-unsafe-text';
import type { Asked } from '@/server/policies/asked';
import { authorise, principalOf } from '@/server/policies/authorise';
import { loadPolicies } from '@/server/policies/load-policies';
import type { PolicySet } from '@/server/policies/policy';
import type { Actor } from './actor';
import { beginMove } from './begin-move';
import type { MoveDefinition, MoveTx, Scope } from './definition';
import { finishMove } from './finish-move';
import { invalidInput, unsafeInput } from './invalid-input';
import { loadRuling, type Ruling, recallRuling } from './loads/load-ruling';
import type { Outcome, Refusal } from './outcome';
import { isRetryable } from './retryable';

export type MoveRequest = {
  workspaceId: string;
  actor: Actor;
  input: unknown;
  idempotencyKey: string;
  /** Wall time of the request. */
  now: Date;
  /** 'preview' passes the same door, stops before the log and rolls back. */
  mode?: 'apply' | 'preview';
  /** Told what the policies were asked, applied or not: a what-if asks further from there. */
  seeAsked?: (asked: Asked) => void;
};

/** Carries an answer out of a transaction that must not commit. */
class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super('rolled back on purpose');
  }
}

/** To be asked after the commit, which is sent behind the append: where that failed nothing was committed, and this throws. */
type Answer<Result> = () => Promise<Outcome<Result>>;

/** Moves that are inside the door of this process. */
let inside = 0;

/** Outcomes are values; it throws only when the database or the code fails, and then nothing is kept. */
export async function runMove<Input, Loaded, Plan, Result>(
  def: MoveDefinition<Input, Loaded, Plan, Result>,
  request: MoveRequest,
): Promise<Outcome<Result>> {
  const parsed = def.input.safeParse(request.input);
  if (!parsed.success) return invalidInput(parsed.error);
  // Neither a digest nor a column could hold it.
  const unsafe = findUnsafeText(parsed.data);
  if (unsafe) return unsafeInput(unsafe);
  inside += 1;
  try {
    return await tryMove(def, request, parsed.data);
  } finally {
    inside -= 1;
  }
}

async function tryMove<Input, Loaded, Plan, Result>(
  def: MoveDefinition<Input, Loaded, Plan, Result>,
  request: MoveRequest,
  input: Input,
): Promise<Outcome<Result>> {
  for (let attempt = 1; ; attempt++) {
    try {
      // A move that is alone waits for the disk in its commit; several hold the log's head no longer than writing takes.
      const disk: Disk = { isLater: false };
      const answer = await database().db.transaction((tx) => passDoor(def, request, input, { tx, disk }));
      const outcome = await answer();
      // Nothing is acknowledged before it is on disk.
      if (disk.isLater) await flushed();
      return outcome;
    } catch (error) {
      if (error instanceof RolledBack) return error.answer as Outcome<Result>;
      if (attempt > 3 || !isRetryable(error)) throw error;
    }
  }
}

/** Whether the commit leaves waiting for the disk to `flushed`; known once the move is finished. */
type Disk = { isLater: boolean };

function leavesDisk(disk: Disk): boolean {
  disk.isLater = inside > 1;
  return disk.isLater;
}

async function passDoor<Input, Loaded, Plan, Result>(
  def: MoveDefinition<Input, Loaded, Plan, Result>,
  request: MoveRequest,
  input: Input,
  { tx, disk }: Pick<At, 'tx' | 'disk'>,
): Promise<Answer<Result>> {
  const { workspaceId, actor, mode = 'apply', seeAsked, now: wall } = request;
  const moveId = uuidv7();
  const idempotencyKey = mode === 'preview' ? `preview:${moveId}` : request.idempotencyKey;
  const scopeOf = ({ now, reasons, workspace }: Ruling): Scope => ({
    workspaceId,
    actor,
    moveId,
    now,
    recordedAt: wall,
    reasons,
    workspace,
  });
  const load = (ruling: Ruling) => def.load(tx, input, scopeOf(ruling));
  const beginning = beginMove<Result>(tx, {
    workspaceId,
    moveId,
    kind: def.kind,
    actor,
    idempotencyKey,
    input,
    at: wall,
  });
  // What the move is about is asked for right behind, under the rules that held a moment ago: mostly they still hold.
  const recalled = recallRuling(workspaceId, wall);
  const [begun, early] = await Promise.allSettled([beginning, recalled && load(recalled)]);
  if (begun.status === 'rejected') throw begun.reason;
  const { before, ruledBy } = begun.value;
  if (before) return async () => before;
  const holds = recalled !== null && recalled.ruledBy === ruledBy;
  const ruling = holds ? recalled : await loadRuling(tx, workspaceId, wall);
  const policies = await loadPolicies(tx, workspaceId, ruling.policyVersion);
  if (holds && early.status === 'rejected') throw early.reason;
  const loaded = holds && early.status === 'fulfilled' ? early.value : await load(ruling);
  const scope = scopeOf(ruling);
  const answer = await decideAndWrite(def, input, loaded, { tx, disk, scope, policies, mode, seeAsked });
  if (mode === 'preview') throw new RolledBack(await answer());
  return answer;
}

type At = {
  tx: Tx;
  disk: Disk;
  scope: Scope;
  policies: PolicySet;
  mode: 'apply' | 'preview';
  seeAsked: MoveRequest['seeAsked'];
};

async function decideAndWrite<Input, Loaded, Plan, Result>(
  def: MoveDefinition<Input, Loaded, Plan, Result>,
  input: Input,
  loaded: Loaded | null,
  at: At,
): Promise<Answer<Result>> {
  const { tx, disk, scope, policies, mode, seeAsked } = at;
  const refuse = async (why: RefusalReason, about: About): Promise<Answer<Result>> =>
    mode === 'preview' ? async () => refusalOf(scope, why) : recordRefusal(at, def.kind, why, about);
  if (loaded === null) return refuse(NOT_FOUND, {});
  const { resource, context, opportunityId, rollsBackId } = def.request(loaded, input, scope);
  const policy = authorise({ actor: scope.actor, action: def.kind, resource, context }, policies);
  const asked: Asked = {
    principal: principalOf(scope.actor),
    resource,
    context,
    isAllowed: policy.isAllowed,
    policies: policy.policyIds,
  };
  seeAsked?.(asked);
  const about = { opportunityId, policyVersion: policy.version, asked };
  if (!policy.isAllowed) return refuse(policy, about);
  if (rollsBackId && (await isRolledBack(tx, rollsBackId))) return refuse(UNDONE_ALREADY, about);
  const decided = def.decide(loaded, input, scope);
  if (!decided.ok) return refuse({ ...decided, policyIds: policy.policyIds }, about);

  const { last, result, ...entry } = await def.write(tx as MoveTx, decided.plan, scope);
  const written = sent(last);
  if (mode === 'preview') await written;
  if (mode === 'preview') return async () => ({ status: 'would_apply', result });
  // Asked for after the commit: until then nobody else hears that it failed.
  written.catch(() => undefined);
  const { moveId } = scope;
  const { needsApproval } = decided;
  const answer = needsApproval
    ? { status: 'needs_approval' as const, moveId, result, ...needsApproval, policyIds: policy.policyIds }
    : { status: 'applied' as const, moveId, result };
  const appended = finishMove(tx, scope, {
    isDiskLater: leavesDisk(disk),
    kind: def.kind,
    outcome: answer.status,
    answer,
    opportunityId,
    rollsBackId,
    asked,
    entry: { ...entry, policies: policy.policyIds, policyVersion: policy.version },
  });
  return async () => {
    await written;
    const seq = await appended;
    return answer.status === 'applied' ? { ...answer, seq } : answer;
  };
}

/** Asked now: a query waits until somebody awaits it, and this one goes ahead of the entry. */
function sent(last: PromiseLike<unknown> | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => (last ? last.then(resolve, reject) : resolve(undefined)));
}

type RefusalReason = Pick<
  Refusal,
  'code' | 'policyIds' | 'reason' | 'remedies' | 'because' | 'detail' | 'problems'
>;
type About = { opportunityId?: string; policyVersion?: string; asked?: Asked };

const NOT_FOUND: RefusalReason = {
  code: 'not_found',
  policyIds: [],
  reason: 'There is no such record, or it is not yours to see.',
  // The same of what is gone as of what is hidden, so that neither is told from the other.
  remedies: ['refresh', 'other_seat'],
};

const UNDONE_ALREADY: RefusalReason = {
  code: 'undone_already',
  policyIds: [],
  reason: 'This was undone already.',
  remedies: ['refresh'],
};

async function isRolledBack(tx: Tx, moveId: string): Promise<boolean> {
  const [undo] = await tx.select({ id: move.id }).from(move).where(eq(move.rollsBackId, moveId)).limit(1);
  if (undo) return true;
  const [among] = await tx
    .select({ id: rollbackItem.unitId })
    .from(rollbackItem)
    .where(eq(rollbackItem.moveId, moveId))
    .limit(1);
  return among !== undefined;
}

function refusalOf(scope: Scope, why: RefusalReason): Refusal {
  const { code, policyIds, reason, remedies, because, detail, problems } = why;
  const refusal = { status: 'refused' as const, moveId: scope.moveId, code, policyIds, reason, remedies };
  return {
    ...refusal,
    ...(because ? { because } : {}),
    ...(detail ? { detail } : {}),
    ...(problems ? { problems } : {}),
  };
}

/** A refusal is recorded with the same care as a write; the values that collided are answered, never stored. */
async function recordRefusal(
  { tx, scope, disk }: At,
  kind: string,
  why: RefusalReason,
  { opportunityId, policyVersion, asked }: About,
): Promise<() => Promise<Refusal>> {
  const { detail, problems, ...kept } = refusalOf(scope, why);
  const appended = finishMove(tx, scope, {
    isDiskLater: leavesDisk(disk),
    kind,
    outcome: 'refused',
    answer: kept,
    opportunityId,
    asked,
    entry: { policies: kept.policyIds, policyVersion, code: kept.code },
  });
  return async () => {
    await appended;
    return refusalOf(scope, why);
  };
}
