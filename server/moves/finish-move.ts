// Completes a move's row and appends its audit entry: the last two statements of every transaction through the door.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { appendEntry, type Entry } from '@/server/audit/append-entry';
import { REASONS_MEASURE } from '@/server/audit/reasons-measure';
import type { Asked } from '@/server/policies/asked';
import { actorId } from './actor';
import type { Scope } from './definition';

export type Finish = {
  kind: string;
  outcome: 'applied' | 'refused' | 'needs_approval';
  /** Kept for replays; no customer value. */
  answer: object;
  opportunityId?: string;
  rollsBackId?: string;
  /** Left out where it never came to the policies. */
  asked?: Asked;
  entry: Pick<
    Entry,
    'policies' | 'policyVersion' | 'code' | 'reasonCode' | 'subjects' | 'facts' | 'measures' | 'values'
  >;
};

/** @returns the entry's position in the log. */
export async function finishMove(tx: Tx, scope: Scope, finish: Finish): Promise<number> {
  const { workspaceId, moveId, actor } = scope;
  const completed = Promise.resolve(
    tx
      .update(move)
      .set({
        outcome: finish.outcome,
        answer: finish.answer,
        opportunityId: finish.opportunityId,
        rollsBackId: finish.rollsBackId,
        asked: finish.asked,
      })
      .where(and(eq(move.workspaceId, workspaceId), eq(move.id, moveId))),
  );
  const appended = appendEntry(tx, {
    moveId,
    workspace: workspaceId,
    entry: moveId,
    kind: finish.kind,
    outcome: finish.outcome,
    actor: { kind: actor.kind, id: actorId(actor), ...(actor.kind === 'person' ? { role: actor.role } : {}) },
    at: scope.recordedAt.toISOString(),
    ...(scope.now.getTime() === scope.recordedAt.getTime() ? {} : { effectiveAt: scope.now.toISOString() }),
    ...(finish.opportunityId ? { opportunity: finish.opportunityId } : {}),
    ...(finish.rollsBackId ? { rollsBack: finish.rollsBackId } : {}),
    ...present({ ...finish.entry, measures: withReasonVersion(finish.entry, scope) }),
  });
  // Sent together, answered in order: the log's head is locked for one round trip less.
  const [, seq] = await Promise.all([completed, appended]);
  return seq;
}

/** A reason is read by the version of the codes it was given under; as shipped there is none. */
function withReasonVersion({ reasonCode, measures }: Finish['entry'], { reasons }: Scope) {
  if (!reasonCode || reasons.version === null) return measures;
  return { ...measures, [REASONS_MEASURE]: reasons.version };
}

/** Canonical JSON has no undefined: empty members are left out of the leaf. */
function present<T extends object>(members: T): Partial<T> {
  const kept = Object.entries(members).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Partial<T>;
}
