// Whether a deal has ever reached a phase, and whether its category asks for every blocking item whatever the phase.
import type { DealSummary } from '../evidence/deal-summary';
import { OPEN_PHASES, type OpenPhase, type Phase } from '../vocabulary/phase';

function rankOf(phase: Phase): number {
  if (phase === 'won') return OPEN_PHASES.length;
  const rank = (OPEN_PHASES as readonly Phase[]).indexOf(phase);
  // Lost and void say nothing about how far the deal came.
  return rank;
}

/** By the highest phase ever reached, so going back hides nothing. */
export function hasReachedPhase(summary: DealSummary, from: OpenPhase): boolean {
  return Math.max(rankOf(summary.phase), rankOf(summary.highestPhase)) >= rankOf(from);
}

/** Commit, most likely and closed answer for the whole set. */
export function needsWholeSet(
  summary: Pick<DealSummary, 'outcome'> & { commitments: Pick<DealSummary['commitments'], 'category'> },
): boolean {
  const { category } = summary.commitments;
  return (
    summary.outcome === 'won' || category === 'commit' || category === 'most_likely' || category === 'closed'
  );
}
