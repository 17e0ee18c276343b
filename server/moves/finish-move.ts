// Completes a move's row and appends its audit entry: the last statement of every transaction through the door.
import { askText } from '@/db/ask-text';
import type { Tx } from '@/db/client';
import { REASONS_MEASURE } from '@/server/audit/reasons-measure';
import { type Entry, type SealedEntry, sealEntry } from '@/server/audit/seal-entry';
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
  /** Its commit does not wait for the disk: whoever acknowledges it awaits `flushed()` first. */
  isDiskLater: boolean;
  entry: Pick<
    Entry,
    'policies' | 'policyVersion' | 'code' | 'reasonCode' | 'subjects' | 'facts' | 'measures' | 'values'
  >;
};

const FINISH_MOVE = 'select finish_move($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) as seq';

/**
 * Sends it, and nobody waits: the commit is asked some turns of promises later and goes out in one piece with it, so that the
 * log's head is held for no round trip. Were it ever sent ahead, the database would refuse it as a move without an entry.
 * @returns where the entry stands in the log, once the database has said so
 */
export function finishMove(tx: Tx, scope: Scope, finish: Finish): Promise<number> {
  const { workspaceId, moveId, actor } = scope;
  const { kind, outcome, answer, opportunityId, rollsBackId, asked } = finish;
  const at = scope.recordedAt.toISOString();
  const { leaf, values } = sealEntry({
    workspace: workspaceId,
    entry: moveId,
    kind,
    outcome,
    actor: { kind: actor.kind, id: actorId(actor), ...(actor.kind === 'person' ? { role: actor.role } : {}) },
    at,
    ...(scope.now.getTime() === scope.recordedAt.getTime() ? {} : { effectiveAt: scope.now.toISOString() }),
    ...(opportunityId ? { opportunity: opportunityId } : {}),
    ...(rollsBackId ? { rollsBack: rollsBackId } : {}),
    ...present({ ...finish.entry, measures: withReasonVersion(finish.entry, scope) }),
  });
  const appended = askText<{ seq: string }>(tx, FINISH_MOVE, [
    workspaceId,
    moveId,
    kind,
    outcome,
    JSON.stringify(answer),
    asked ? JSON.stringify(asked) : null,
    opportunityId ?? null,
    rollsBackId ?? null,
    actor.kind,
    actorId(actor),
    at,
    leaf,
    values.length > 0 ? erasable(values) : null,
    finish.isDiskLater,
  ]).then(([row]) => Number(row?.seq));
  // Where the transaction fails, the door throws that: whoever awaits this later hears it too.
  appended.catch(() => undefined);
  return appended;
}

function erasable(values: SealedEntry['values']): string {
  return JSON.stringify(values.map((each) => ({ ...each, salt: Buffer.from(each.salt).toString('hex') })));
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
