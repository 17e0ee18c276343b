// The tally of a replay: decisions that would be another, by direction and by move, with the first of them named.
import type { Asked } from './asked';
import type { PolicyAnswer } from './policy-request';

const MOST_SAMPLES = 100;

export type TallyChange = { moves: number; dealIds: Set<string>; amount: string };
export type TallySample = {
  moveId: string;
  kind: string;
  at: string;
  opportunityId: string | null;
  /** The role, or the machine's type. */
  who: string;
  wasAllowed: boolean;
  /** The sentence of the policy that would decide now. */
  reason: string;
  policyIds: string[];
};
export type PolicyTally = {
  asked: number;
  /** Recorded before requests were kept, or refused before it came to the policies. */
  silent: number;
  /** The policies allowed it and the door refused it for its input, a conflict or the like: no version changes that. */
  refusedAnyway: number;
  /** The version could not be asked: it knows no such move or no such context. */
  unanswered: number;
  /** A policy fails at run time, which refuses; counted whether that changes the decision or not. */
  failing: number;
  newlyAllowed: TallyChange;
  newlyRefused: TallyChange;
  byKind: Map<string, { asked: number; newlyAllowed: number; newlyRefused: number }>;
  samples: TallySample[];
};

export function emptyTally(silent: number): PolicyTally {
  const none = (): TallyChange => ({ moves: 0, dealIds: new Set(), amount: '0' });
  return {
    asked: 0,
    silent,
    refusedAnyway: 0,
    unanswered: 0,
    failing: 0,
    newlyAllowed: none(),
    newlyRefused: none(),
    byKind: new Map(),
    samples: [],
  };
}

type Recorded = { id: string; kind: string; at: Date; outcome: string; opportunityId: string | null };

export function tallyMove(
  tally: PolicyTally,
  row: Recorded,
  asked: Asked | null,
  answer: PolicyAnswer | null,
): void {
  if (row.outcome === 'refused' && asked?.isAllowed) {
    tally.refusedAnyway += 1;
    return;
  }
  tally.asked += 1;
  const kind = tally.byKind.get(row.kind) ?? { asked: 0, newlyAllowed: 0, newlyRefused: 0 };
  tally.byKind.set(row.kind, kind);
  kind.asked += 1;
  const isFailing = answer?.code === 'policy_failed' && answer.policyIds.length > 0;
  if (!asked || !answer || (answer.code === 'policy_failed' && !isFailing)) {
    tally.unanswered += 1;
    return;
  }
  if (isFailing) tally.failing += 1;
  if (answer.isAllowed === asked.isAllowed) return;
  const change = answer.isAllowed ? tally.newlyAllowed : tally.newlyRefused;
  kind[answer.isAllowed ? 'newlyAllowed' : 'newlyRefused'] += 1;
  change.moves += 1;
  if (row.opportunityId) change.dealIds.add(row.opportunityId);
  if (tally.samples.length >= MOST_SAMPLES) return;
  tally.samples.push({
    moveId: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    opportunityId: row.opportunityId,
    who: asked.principal.role ?? asked.principal.type.toLowerCase(),
    wasAllowed: asked.isAllowed,
    reason: isFailing
      ? `Policy ${(answer.errors ?? []).join('; ').replace(/^([^:]+):/, '$1 fails:')}`
      : answer.reason,
    policyIds: answer.policyIds,
  });
}

/** As it is kept and shown. */
export function closePolicyTally({ newlyAllowed, newlyRefused, byKind, ...rest }: PolicyTally) {
  const close = ({ moves, dealIds, amount }: TallyChange) => ({ moves, deals: dealIds.size, amount });
  return {
    ...rest,
    newlyAllowed: close(newlyAllowed),
    newlyRefused: close(newlyRefused),
    byKind: [...byKind]
      .map(([kind, counts]) => ({ kind, ...counts }))
      .sort(
        (a, b) =>
          b.newlyAllowed + b.newlyRefused - a.newlyAllowed - a.newlyRefused || (a.kind < b.kind ? -1 : 1),
      ),
  };
}
