// How long one piece of evidence counts: the last day and the exact instant after it, in the workspace's zone.
import { toEpochDay } from '../calendar/epoch-day';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';
import type { ZoneClock } from './zone-clock';

export type FreshWindow = Pick<Support, 'countsUntil' | 'lastFreshDay'>;

export const NEVER_STALE: FreshWindow = { countsUntil: null, lastFreshDay: null };

/** Counts through the end of `lastFreshDay`. */
export function freshThrough(lastFreshDay: number, zone: ZoneClock): FreshWindow {
  return {
    lastFreshDay,
    countsUntil: zone.startOf(lastFreshDay + 1),
  };
}

/**
 * Counts for the template's number of days after the `day` it happened (days as `toEpochDay` counts). Close to the close date a shorter number
 * holds: the first stale day is then the later of the day that stretch begins and the day after the shorter number.
 */
export function freshWindow({ item, summary, zone }: ItemCase, day: number): FreshWindow {
  const { freshness } = item;
  if (freshness.kind === 'never_stale' || freshness.kind === 'until_passed') return NEVER_STALE;
  const usual = day + freshness.days;
  const nearClose = freshness.kind === 'days' ? freshness.nearClose : null;
  const { closesOn } = summary.commitments;
  if (nearClose === null || closesOn === null) return freshThrough(usual, zone);
  // The close date's neighbourhood starts on `closesOn - withinDays`; the day before is the last that the usual number rules.
  const lastDayOutside = toEpochDay(closesOn) - nearClose.withinDays - 1;
  const late = Math.max(lastDayOutside, day + nearClose.days);
  return freshThrough(Math.min(usual, late), zone);
}
