// Lets a deal's age and highest phase go on from the deals it follows; only links that a person confirmed count.
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import { OPEN_PHASES, type Phase } from '@/server/core/vocabulary/phase';
import type { LoadedPredecessor } from './load-predecessors';

export function followLineage(predecessors: readonly LoadedPredecessor[], summary: DealSummary): DealSummary {
  const followed = predecessors.filter(({ isConfirmed }) => isConfirmed);
  if (followed.length === 0) return summary;
  const created = followed.flatMap(({ kind, createdOn }) =>
    // A part of a split is a deal of its own: it is as old as it is.
    kind === 'split_from' || createdOn === null ? [] : [createdOn],
  );
  return {
    ...summary,
    createdOn: [summary.createdOn, ...created].sort()[0] ?? summary.createdOn,
    highestPhase: followed.reduce(
      (highest, { highestPhase }) => higher(highest, highestPhase),
      summary.highestPhase,
    ),
  };
}

function higher(a: Phase, b: Phase): Phase {
  const order: readonly Phase[] = OPEN_PHASES;
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}
