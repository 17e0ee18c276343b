// Whether an item may be waived, and until when: 30 days at most, never past the period's end, twice a deal, never contradicted.
import { addDays } from '../calendar/day-arithmetic';
import { LONGEST_RULING_DAYS } from '../checklist/ruling-window';
import { MOST_WAIVERS_PER_DEAL } from '../checklist/waivers-of-item';
import type { ItemState } from '../vocabulary/item';

export type WaiverCase = {
  state: ItemState | null;
  /** The last day the waiver is to hold. */
  until: string;
  today: string;
  /** Last day of the period that holds the close date; null when undated. */
  periodEndsOn: string | null;
  /** Waivers of the deal besides this one. */
  others: number;
};

export type WaiverDecision = { ok: true } | { ok: false; code: string; reason: string };

export function decideWaiver({ state, until, today, periodEndsOn, others }: WaiverCase): WaiverDecision {
  const refuse = (code: string, reason: string): WaiverDecision => ({ ok: false, code, reason });
  if (state === null) return refuse('item_not_open', 'This deal is not asked for that item.');
  if (state === 'met' || state === 'waived')
    return refuse('item_not_open', 'This item needs no waiver: it is met or waived already.');
  if (state === 'contradicted')
    return refuse('contradicted', 'A contradicted item cannot be waived; a newer fact has to clear it.');
  if (others >= MOST_WAIVERS_PER_DEAL)
    return refuse('waivers_used_up', `A deal has at most ${MOST_WAIVERS_PER_DEAL} waivers.`);
  if (until < today) return refuse('expiry_past', 'Choose a day from today on for the waiver to expire.');
  if (until > addDays(today, LONGEST_RULING_DAYS))
    return refuse('expiry_too_late', `A waiver holds for ${LONGEST_RULING_DAYS} days at most.`);
  if (periodEndsOn !== null && until > periodEndsOn)
    return refuse('expiry_past_period', "A waiver does not outlast the period of the deal's close date.");
  return { ok: true };
}
