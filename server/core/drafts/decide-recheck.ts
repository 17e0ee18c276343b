// Whether somebody may say "not knowable yet, look again on": at most twice an item, and within 30 days.
import { addDays } from '../calendar/day-arithmetic';

export const RECHECK_WITHIN_DAYS = 30;
export const RECHECKS_PER_ITEM = 2;

export type RecheckDecision = { ok: true } | { ok: false; code: string; reason: string };

/** @param saidBefore how often it was said of this item and not taken back. */
export function decideRecheck(until: string, today: string, saidBefore: number): RecheckDecision {
  if (until <= today)
    return { ok: false, code: 'recheck_past', reason: 'Choose a day after today to look again.' };
  if (until > addDays(today, RECHECK_WITHIN_DAYS)) {
    return {
      ok: false,
      code: 'recheck_too_late',
      reason: `Choose a day within ${RECHECK_WITHIN_DAYS} days to look again.`,
    };
  }
  if (saidBefore >= RECHECKS_PER_ITEM) {
    return {
      ok: false,
      code: 'recheck_used_up',
      reason: 'This was said twice of this item already. Attach evidence, or ask for a waiver.',
    };
  }
  return { ok: true };
}
