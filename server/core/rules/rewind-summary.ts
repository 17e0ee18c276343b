// A deal's summary as its promises stood at an earlier moment, by the changes its history tells; facts are the clocks' affair.
import type { CommitmentEntry } from '../evidence/commitment-entry';
import type { DealSummary } from '../evidence/deal-summary';
import { categoryThen } from '../forecast/category-then';
import { CATEGORIES } from '../vocabulary/category';
import { OPEN_PHASES, PHASES, type Phase } from '../vocabulary/phase';

/** @param moment ISO 8601. Null where the deal did not exist yet. What no history tells stays as it is now. */
export function rewindSummary(summary: DealSummary, moment: string): DealSummary | null {
  if (summary.createdOn > moment.slice(0, 10)) return null;
  const at = (field: CommitmentEntry['field'], now: string | null) =>
    valueAt(summary.history, field, moment, now);
  const { commitments } = summary;
  const told = valueAt(summary.history, 'category', moment, undefined);
  const phase = PHASES.find((known) => known === at('phase', summary.phase)) ?? summary.phase;
  const outcome = phase === 'won' || phase === 'lost' || phase === 'void' ? phase : 'open';
  const history = summary.history.filter((entry) => entry.at <= moment);
  return {
    ...summary,
    phase,
    outcome,
    highestPhase: highest(phase, history, summary.highestPhase),
    closedAt: outcome === 'open' ? null : summary.closedAt,
    history,
    notGated: summary.notGated.filter(({ at: changedAt }) => changedAt <= moment),
    commitments: {
      ...commitments,
      amount: at('amount', commitments.amount),
      currency: at('currency', commitments.currency) ?? commitments.currency,
      closesOn: at('closes_on', commitments.closesOn),
      category: categoryThen({
        told: told === undefined ? undefined : (CATEGORIES.find((known) => known === told) ?? null),
        shown: { category: commitments.category, madeBy: commitments.categoryMadeBy, phase: summary.phase },
        phase,
      }),
      stage: at('stage', commitments.stage),
      nextStep: at('next_step', commitments.nextStep),
    },
  };
}

function valueAt<N extends string | null | undefined>(
  history: readonly CommitmentEntry[],
  field: CommitmentEntry['field'],
  moment: string,
  now: N,
): string | null | N {
  const changes = history.filter((entry) => entry.field === field);
  const before = changes.findLast((entry) => entry.at <= moment);
  if (before) return before.newValue;
  const [first] = changes;
  return first ? first.oldValue : now;
}

/** Going back hides nothing: the highest open phase reached by then. */
function highest(phase: Phase, history: readonly CommitmentEntry[], now: Phase): Phase {
  const order: readonly string[] = OPEN_PHASES;
  const told = history.filter(({ field }) => field === 'phase').map(({ newValue }) => newValue ?? '');
  const ranks = [phase, ...told].map((each) => order.indexOf(each));
  const top = OPEN_PHASES[Math.max(...ranks)];
  return top ?? now;
}
