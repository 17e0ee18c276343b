// What a deal promises now, field by field: the accepted value where one waits for the source, else the source's own.
import { toDecimal } from '../money/decimal';
import type { CommitmentField } from '../vocabulary/commitment-field';
import { readNextStep, writeNextStep } from './next-step-value';

/** A deal's promises with accepted values already in place. */
export type PresentCommitments = {
  amount: string | null;
  closesOn: string | null;
  category: string;
  stage: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
};

export function presentValue(held: PresentCommitments, field: CommitmentField): string | null {
  if (field === 'amount') return held.amount;
  if (field === 'closes_on') return held.closesOn;
  if (field === 'category') return held.category;
  if (field === 'stage') return held.stage;
  return writeNextStep({ on: held.nextStepOn, text: held.nextStep });
}

/** 1000 and 1000.00 are one amount, and a next step is equal by its parts. */
export function isSameValue(field: string, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  if (field === 'amount') return toDecimal(a).eq(toDecimal(b));
  if (field !== 'next_step') return a === b;
  return writeNextStep(readNextStep(a)) === writeNextStep(readNextStep(b));
}
