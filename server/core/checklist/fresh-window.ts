// How long one piece of evidence counts: the last day and the exact instant after it, in the workspace's zone.
import { addDays } from '../calendar/day-arithmetic';
import { earlierDay } from './earlier-day';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';
import { laterDay } from './later-day';
import type { ZoneClock } from './zone-clock';

export type FreshWindow = Pick<Support, 'countsUntil' | 'lastFreshDay'>;

export const NEVER_STALE: FreshWindow = { countsUntil: null, lastFreshDay: null };

/** Counts through the end of `lastFreshDay`. */
export function freshThrough(lastFreshDay: string, zone: ZoneClock): FreshWindow {
  return {
    lastFreshDay,
    countsUntil: zone.startOf(addDays(lastFreshDay, 1)),
  };
}

/**
 * Counts for the template's number of days after the day it happened. Close to the close date a shorter number
 * holds: the first stale day is then the later of the day that stretch begins and the day after the shorter number.
 */
export function freshWindow({ item, summary, zone }: ItemCase, occurredAt: string): FreshWindow {
  const { freshness } = item;
  if (freshness.kind === 'never_stale' || freshness.kind === 'until_passed') return NEVER_STALE;
  const day = zone.dayAt(Date.parse(occurredAt));
  const usual = addDays(day, freshness.days);
  const nearClose = freshness.kind === 'days' ? freshness.nearClose : null;
  const { closesOn } = summary.commitments;
  if (nearClose === null || closesOn === null) return freshThrough(usual, zone);
  // The close date's neighbourhood starts on `closesOn - withinDays`; the day before is the last that the usual number rules.
  const lastDayOutside = addDays(closesOn, -nearClose.withinDays - 1);
  const late = laterDay(lastDayOutside, addDays(day, nearClose.days));
  return freshThrough(earlierDay(usual, late), zone);
}
