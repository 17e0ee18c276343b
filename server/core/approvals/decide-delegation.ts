// Whether somebody's decisions may go to somebody else for a while: a lead, from today on, for 60 days at most, one at a time.
import { addDays } from '../calendar/day-arithmetic';

const LONGEST_DELEGATION_DAYS = 60;

export type DelegationCase = {
  startsOn: string;
  /** The last day it holds. */
  endsOn: string;
  today: string;
  isToSelf: boolean;
  /** Other delegations of the same person, not ended. */
  others: readonly { startsOn: string; endsOn: string }[];
};

export type DelegationDecision = { ok: true } | { ok: false; code: string; reason: string };

export function decideDelegation({
  startsOn,
  endsOn,
  today,
  isToSelf,
  others,
}: DelegationCase): DelegationDecision {
  const refuse = (code: string, reason: string): DelegationDecision => ({ ok: false, code, reason });
  if (isToSelf) return refuse('delegate_is_self', 'Choose somebody else to decide while you are away.');
  if (startsOn < today) return refuse('starts_past', 'Choose a first day from today on.');
  if (endsOn < startsOn) return refuse('ends_before_start', 'The last day is before the first.');
  if (endsOn > addDays(startsOn, LONGEST_DELEGATION_DAYS))
    return refuse('too_long', `A delegation holds for ${LONGEST_DELEGATION_DAYS} days at most.`);
  if (others.some((other) => other.startsOn <= endsOn && startsOn <= other.endsOn))
    return refuse('overlaps', 'There is a delegation for some of these days already. End that one first.');
  return { ok: true };
}
