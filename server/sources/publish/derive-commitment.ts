// Decides what an import does to one deal's promises: what changed, what is confirmed, and where the source overrules us. Pure.
import type { AcceptedValues } from '@/db/schema/opportunity';
import { writeNextStep } from '@/server/core/drafts/next-step-value';
import { isSameValue } from '@/server/core/drafts/present-value';
import type { Category, CommitmentMaker } from '@/server/core/vocabulary/category';
import type { Phase } from '@/server/core/vocabulary/phase';
import { higherOpenPhase } from '../map/phase-reading';
import type { StagedOpportunity } from '../stage/staged-records';

/** The commitment row as it is; instants in ISO 8601. */
export type HeldCommitment = {
  amount: string | null;
  currency: string;
  closesOn: string | null;
  closesOnSetAt: string | null;
  category: Category;
  categoryMadeBy: CommitmentMaker;
  stage: string | null;
  phase: Phase;
  highestPhase: Phase;
  stageEnteredAt: string | null;
  probability: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
  accepted: AcceptedValues;
};

export type ObservedChange = {
  field: 'amount' | 'closes_on' | 'category' | 'stage' | 'next_step' | 'phase';
  oldValue: string | null;
  newValue: string | null;
  /** The value that was accepted here and that the source now overrules. */
  isConflict: boolean;
};

export type DerivedCommitment = {
  row: HeldCommitment;
  changes: ObservedChange[];
  /** Promises changed or an accepted value was settled: the deal's version goes up. */
  isChanged: boolean;
};

type Values = Pick<
  HeldCommitment,
  'amount' | 'closesOn' | 'category' | 'stage' | 'phase' | 'nextStep' | 'nextStepOn'
>;

const FIELDS = ['amount', 'closes_on', 'category', 'stage', 'next_step', 'phase'] as const;
const ACCEPTED_KEYS = [
  'amount',
  'closes_on',
  'category',
  'stage',
  'phase',
  'next_step',
  'next_step_on',
] as const;

/** `at` is the as-of instant: when a change took effect that no history explains. */
export function deriveCommitment(
  held: HeldCommitment | null,
  observed: StagedOpportunity,
  at: string,
): DerivedCommitment {
  const { amount, currency, closesOn, category, categoryMadeBy, stage, phase, probability } = observed;
  const row: HeldCommitment = {
    amount,
    currency,
    closesOn,
    closesOnSetAt: observed.closesOnSetAt,
    category,
    categoryMadeBy,
    stage,
    phase,
    highestPhase: observed.highestPhase,
    stageEnteredAt: observed.stageEnteredAt,
    probability,
    nextStep: observed.nextStep,
    nextStepOn: observed.nextStepOn,
    accepted: {},
  };
  if (!held) return { row, changes: [], isChanged: true };
  row.highestPhase = higherOpenPhase(held.highestPhase, higherOpenPhase(observed.highestPhase, phase));
  row.closesOnSetAt ??= held.closesOn === closesOn ? held.closesOnSetAt : at;
  row.stageEnteredAt ??= held.stage === stage ? held.stageEnteredAt : at;
  const changes: ObservedChange[] = FIELDS.flatMap((field) => {
    const [oldValue, newValue] = [presentOf(field, held), presentOf(field, observed)];
    return isSameValue(field, oldValue, newValue) ? [] : [{ field, oldValue, newValue, isConflict: false }];
  });
  const settled = settleAccepted(held, observed);
  row.accepted = settled.accepted;
  const isSettled = Object.keys(settled.accepted).length !== Object.keys(held.accepted).length;
  return {
    row,
    changes: [...changes, ...settled.conflicts],
    isChanged: changes.length > 0 || isSettled || held.currency !== currency,
  };
}

/** The source's old value leaves an accepted one waiting, its own value confirms it, a third value overrules it. */
function settleAccepted(
  held: HeldCommitment,
  observed: StagedOpportunity,
): { accepted: AcceptedValues; conflicts: ObservedChange[] } {
  const accepted: AcceptedValues = {};
  const conflicts: ObservedChange[] = [];
  for (const key of ACCEPTED_KEYS) {
    const waiting = held.accepted[key];
    if (!waiting) continue;
    const [before, now] = [sourceValue(key, held), sourceValue(key, observed)];
    if (isSameValue(key, waiting.value, now)) continue;
    if (isSameValue(key, before, now)) {
      accepted[key] = waiting;
      continue;
    }
    const field = key === 'next_step_on' ? 'next_step' : key;
    conflicts.push({ field, oldValue: waiting.value, newValue: now, isConflict: true });
  }
  return { accepted, conflicts };
}

function presentOf(field: (typeof FIELDS)[number], values: Values): string | null {
  if (field === 'closes_on') return values.closesOn;
  if (field === 'next_step') return writeNextStep({ on: values.nextStepOn, text: values.nextStep });
  return values[field];
}

function sourceValue(key: (typeof ACCEPTED_KEYS)[number], values: Values): string | null {
  if (key === 'closes_on') return values.closesOn;
  if (key === 'next_step') return values.nextStep;
  return key === 'next_step_on' ? values.nextStepOn : values[key];
}
