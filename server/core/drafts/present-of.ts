// What a deal promises with accepted values in place of the source's, and what it would promise with some of them put back.

import type { CommitmentField } from '../vocabulary/commitment-field';
import { type PresentCommitments, presentValue } from './present-value';

export type AcceptedKey = CommitmentField | 'next_step_on' | 'phase';
type Held = { value: string | null };
/** What the source says of a deal, and what was accepted here and waits for it. */
export type Promised = PresentCommitments & {
  phase: string;
  accepted: Partial<Record<AcceptedKey, Held>>;
};

export function presentOf(row: Promised): PresentCommitments & { phase: string } {
  const { amount, closes_on, category, stage, phase, next_step, next_step_on } = row.accepted;
  return {
    amount: amount ? amount.value : row.amount,
    closesOn: closes_on ? closes_on.value : row.closesOn,
    category: category?.value ?? row.category,
    stage: stage ? stage.value : row.stage,
    phase: phase?.value ?? row.phase,
    nextStep: next_step ? next_step.value : row.nextStep,
    nextStepOn: next_step_on ? next_step_on.value : row.nextStepOn,
  };
}

/** @param before what waited under each touched key; the source's value stands where nothing did. */
export function restoredValue(
  row: Promised,
  before: readonly { key: AcceptedKey; held: Held | null }[],
  field: CommitmentField,
): string | null {
  const accepted: Promised['accepted'] = {};
  for (const { key, held } of before) if (held) accepted[key] = held;
  return presentValue(presentOf({ ...row, accepted }), field);
}
