// Turns what the rules said of one deal week by week into episodes of flags, like stretches without them, and the harm that followed.

import { addDays } from '../calendar/day-arithmetic';
import { startOfDayInstant } from '../calendar/day-in-zone';
import { changesOnce } from '../evidence/changes-once';
import type { CommitmentEntry } from '../evidence/commitment-entry';
import type { DealSummary } from '../evidence/deal-summary';
import { compareAmounts } from '../money/amounts';
import type { FiscalCalendar } from '../period/fiscal-calendar';
import { periodOf } from '../period/period-of';
import { CATEGORIES } from '../vocabulary/category';
import type { FlagRule } from '../vocabulary/flag-rule';
import { deriveEpisodes, type RaisedSpan } from './flag-episode';
import type { Harm, WatchedStretch } from './flag-precision';

/** One look at an open deal: what was raised then, and what it was like. */
export type DealLook = {
  /** ISO 8601; looks are in order. */
  at: string;
  raised: readonly FlagRule[];
  phase: string;
  category: string;
  amount: string | null;
  closesOn: string | null;
};
export type WatchSetting = {
  calendar: FiscalCalendar;
  timeZone: string;
  smallDealLimit: string;
  materialAmount: string;
};
export type Watched = {
  flagged: Map<FlagRule, WatchedStretch[]>;
  unflagged: Map<FlagRule, WatchedStretch[]>;
};

/** @param history of the whole deal, in order; harm is looked for in all of it. @param rules those asked about. */
export function watchDeal(
  looks: readonly DealLook[],
  { history, closedAt }: Pick<DealSummary, 'history' | 'closedAt'>,
  rules: readonly FlagRule[],
  setting: WatchSetting,
): Watched {
  const harms = harmsOf(history, setting);
  const stretch = (look: DealLook, startedAt = look.at): WatchedStretch => ({
    startedAt,
    periodEndsAt: periodEnd(look.closesOn, setting),
    outcomeAt: closedAt,
    harms,
    stratum: [look.phase, look.category, band(look.amount, setting)].join(' '),
  });
  const flagged = new Map<FlagRule, WatchedStretch[]>();
  const unflagged = new Map<FlagRule, WatchedStretch[]>();
  for (const rule of rules) {
    const episodes = deriveEpisodes(spansOf(looks, rule));
    const started = episodes.flatMap(({ from }) => {
      const look = looks.find(({ at }) => at === from);
      return look ? [stretch(look, from)] : [];
    });
    if (started.length > 0) flagged.set(rule, started);
    // A deal stands for the unflagged once, from the first look on, and only where the rule was never raised on it.
    const [first] = looks;
    if (started.length === 0 && first) unflagged.set(rule, [stretch(first)]);
  }
  return { flagged, unflagged };
}

function spansOf(looks: readonly DealLook[], rule: FlagRule): RaisedSpan[] {
  const spans: RaisedSpan[] = [];
  let from: string | null = null;
  for (const { at, raised } of looks) {
    if (raised.includes(rule)) from ??= at;
    else if (from !== null) {
      spans.push({ from, until: at });
      from = null;
    }
  }
  if (from !== null) spans.push({ from, until: null });
  return spans;
}

/** A slip crosses a period's end; a downgrade is a lower category while the deal is open. */
function harmsOf(history: readonly CommitmentEntry[], { calendar }: WatchSetting): Harm[] {
  return changesOnce(history).flatMap(({ field, oldValue, newValue, at }): Harm[] => {
    if (oldValue === null || newValue === null) return [];
    if (field === 'phase' && newValue === 'lost') return [{ kind: 'loss', at }];
    if (field === 'closes_on' && newValue > oldValue) {
      const [was, is] = [periodOf(calendar, oldValue), periodOf(calendar, newValue)];
      return was?.key === is?.key ? [] : [{ kind: 'slip', at }];
    }
    if (field !== 'category') return [];
    const categories: readonly string[] = CATEGORIES;
    const rank = (value: string) => categories.indexOf(value);
    const isOpen = newValue !== 'closed' && newValue !== 'omitted';
    return isOpen && rank(newValue) < rank(oldValue) ? [{ kind: 'downgrade', at }] : [];
  });
}

function periodEnd(closesOn: string | null, { calendar, timeZone }: WatchSetting): string | null {
  const period = closesOn === null ? null : periodOf(calendar, closesOn);
  return period && startOfDayInstant(addDays(period.endsOn, 1), timeZone);
}

function band(amount: string | null, { smallDealLimit, materialAmount }: WatchSetting): string {
  if (amount === null) return 'blank';
  if (compareAmounts(amount, smallDealLimit) < 0) return 'small';
  return compareAmounts(amount, materialAmount) < 0 ? 'middle' : 'material';
}
