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

/** Where the entry stands in the log, once the database has said so. */
export type Finished = { appended: Promise<number> };

/** Sends both and waits for neither: the commit goes out right behind them, so that the log's head is held for no round trip. */
export async function finishMove(tx: Tx, scope: Scope, finish: Finish): Promise<Finished> {
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
  const both = Promise.all([completed, appended]).then(([, seq]) => seq);
  // Where the transaction fails, the door throws that: whoever awaits this later hears it too.
  both.catch(() => undefined);
  await allSent();
  return { appended: both };
}

/** A query is handed to its connection some microtasks after it was asked; none of them is left in the next turn of the loop. */
function allSent(): Promise<void> {
  return new Promise((sent) => setImmediate(sent));
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
