// Whether an item may be waived, and until when: 30 days at most, never past the period's end, twice a deal, once at a time, never contradicted or advisory.
import { addDays } from '../calendar/day-arithmetic';
import { LONGEST_RULING_DAYS } from '../checklist/ruling-window';
import { MOST_WAIVERS_PER_DEAL } from '../checklist/waivers-of-item';
import type { ItemState } from '../vocabulary/item';

export type WaiverCase = {
  state: ItemState | null;
  /** Whether the item changes the deal's dollar state; an advisory one has nothing to waive. */
  isBlocking: boolean;
  /** Whether another request for the same item waits for its answer. */
  isAskedAlready: boolean;
  /** The last day the waiver is to hold. */
  until: string;
  today: string;
  /** Last day of the period that holds the close date; null when undated. */
  periodEndsOn: string | null;
  /** Waivers of the deal besides this one that were approved or still wait; one that ran out unanswered is none. */
  others: number;
};

export type WaiverDecision = { ok: true } | { ok: false; code: string; reason: string };

export function decideWaiver({
  state,
  isBlocking,
  isAskedAlready,
  until,
  today,
  periodEndsOn,
  others,
}: WaiverCase): WaiverDecision {
  const refuse = (code: string, reason: string): WaiverDecision => ({ ok: false, code, reason });
  if (state === null) return refuse('item_not_open', 'This deal is not asked for that item.');
  if (state === 'met' || state === 'waived')
    return refuse('item_not_open', 'This item needs no waiver: it is met or waived already.');
  if (state === 'contradicted')
    return refuse('contradicted', 'A contradicted item cannot be waived; a newer fact has to clear it.');
  if (!isBlocking)
    return refuse(
      'item_advisory',
      'This item is advisory: it changes no dollars, so there is nothing to waive.',
    );
  if (isAskedAlready)
    return refuse('asked_already', 'A waiver of this item was asked for already and waits for its answer.');
  if (others >= MOST_WAIVERS_PER_DEAL)
    return refuse(
      'waivers_used_up',
      `A deal has at most ${MOST_WAIVERS_PER_DEAL} waivers, counting those that wait for an answer.`,
    );
  if (until < today) return refuse('expiry_past', 'Choose a day from today on for the waiver to expire.');
  if (until > addDays(today, LONGEST_RULING_DAYS))
    return refuse('expiry_too_late', `A waiver holds for ${LONGEST_RULING_DAYS} days at most.`);
  if (periodEndsOn !== null && until > periodEndsOn)
    return refuse('expiry_past_period', "A waiver does not outlast the period of the deal's close date.");
  return { ok: true };
}
