// Which changes that the source made a gate here would have stopped; they are observed, never refused, and marked so.
import { evaluateChecklist } from '../checklist/evaluate-checklist';
import { fieldValues } from '../checklist/field-values';
import { missingFields } from '../checklist/missing-fields';
import type { DealSummary, RuleSetting } from '../evidence/deal-summary';
import { OPEN_PHASES, PHASES, type Phase } from '../vocabulary/phase';

/** A change that an import found in the source after the deal was first seen; instants in ISO 8601. */
export type ObservedChange = {
  field: string;
  oldValue: string | null;
  newValue: string | null;
  at: string;
  recordedAt: string;
};

/**
 * A phase is entered with its required fields, and commit without a blocking gap, by what was known when the change
 * was. What no source can show is a gap of the system and stops nobody.
 */
export function deriveNotGated(
  summary: DealSummary,
  setting: RuleSetting,
  changes: readonly ObservedChange[],
): DealSummary['notGated'] {
  return changes.flatMap((change) => {
    const unmet = unmetOf(summary, setting, change);
    return unmet.length === 0 ? [] : [{ field: change.field, at: change.at, unmet }];
  });
}

function unmetOf(summary: DealSummary, setting: RuleSetting, change: ObservedChange): string[] {
  const phase = change.field === 'phase' ? PHASES.find((known) => known === change.newValue) : undefined;
  if (phase && isForward(change.oldValue, phase)) {
    const values = fieldValues(summary, { lossCode: null, amountRange: null });
    return [...missingFields(phase, values)];
  }
  if (change.field !== 'category' || change.newValue !== 'commit') return [];
  const clocks = { effectiveAt: change.recordedAt, knownAt: change.recordedAt };
  const asCommit = { ...summary, commitments: { ...summary.commitments, category: 'commit' as const } };
  return evaluateChecklist(asCommit, setting, clocks)
    .items.filter((item) => item.isBlocking && item.applies)
    .filter((item) => !['met', 'waived', 'not_observable'].includes(item.state))
    .map((item) => item.key);
}

function isForward(from: string | null, to: Phase): boolean {
  const order: readonly string[] = [...OPEN_PHASES, 'won'];
  return from !== null && order.includes(from) && order.indexOf(to) > order.indexOf(from);
}
