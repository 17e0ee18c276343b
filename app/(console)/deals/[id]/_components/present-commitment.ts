// What a deal promises now, field by field: the accepted value where one waits for the CRM, else the CRM's own.
import { writeNextStep } from '@/server/core/drafts/next-step-value';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import type { Deal } from './deal-context';

/** The part of a deal that holds its promises. */
type Promised = Pick<Deal, 'commitments'>;
type Accepted = Deal['commitments']['accepted'][number];

function acceptedOf(deal: Promised, field: string): Accepted | null {
  return deal.commitments.accepted.find((value) => value.field === field) ?? null;
}

/** The CRM's own value, in the form that drafts and moves use. */
export function sourceValueOf({ commitments }: Promised, field: CommitmentField): string | null {
  if (field === 'amount') return commitments.amount;
  if (field === 'closes_on') return commitments.closesOn;
  if (field === 'category') return commitments.category;
  if (field === 'stage') return commitments.stage;
  return writeNextStep({ on: commitments.nextStepOn, text: commitments.nextStep });
}

/** Null where nothing was accepted that the CRM lacks. */
export function acceptedFieldOf(deal: Promised, field: CommitmentField): Accepted | null {
  const own = acceptedOf(deal, field);
  return field === 'next_step' ? (own ?? acceptedOf(deal, 'next_step_on')) : own;
}

export function presentValueOf(deal: Promised, field: CommitmentField): string | null {
  if (field !== 'next_step') {
    const accepted = acceptedOf(deal, field);
    return accepted ? accepted.value : sourceValueOf(deal, field);
  }
  const text = acceptedOf(deal, 'next_step');
  const on = acceptedOf(deal, 'next_step_on');
  return writeNextStep({
    on: on ? on.value : deal.commitments.nextStepOn,
    text: text ? text.value : deal.commitments.nextStep,
  });
}

export function presentPhase(deal: Promised): string {
  return acceptedOf(deal, 'phase')?.value ?? deal.commitments.phase;
}
