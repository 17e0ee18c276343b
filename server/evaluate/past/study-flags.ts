// Runs a version of the flags over the weeks of the past, deal by deal, and measures what followed each of them; it writes nothing.
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { evaluateChecklist } from '@/server/core/checklist/evaluate-checklist';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import { evaluateFlags } from '@/server/core/flags/evaluate-flags';
import {
  type FlagPrecision,
  measurePrecision,
  type WatchedStretch,
} from '@/server/core/flags/flag-precision';
import { type DealLook, watchDeal } from '@/server/core/flags/watch-deal';
import { rewindSummary } from '@/server/core/rules/rewind-summary';
import { CLOSED_DEAL_FLAGS, type FlagRule } from '@/server/core/vocabulary/flag-rule';
import type { WorkspaceSetting } from '../load-setting';
import { EVERYTHING_KNOWN } from './past-clocks';
import { type OnStudied, type StudyRequest, studyDeals } from './study-deals';

export type StudiedFlag = { rule: FlagRule; episodes: number; precision: FlagPrecision };
export type FlagStudyRequest = StudyRequest & {
  /** How many weeks back, from the workspace's day. */
  weeks: number;
};

const NOT_MEASURED = 'It is about closed deals; what follows a flag is measured of open ones.';

type Held = Map<FlagRule, { flagged: WatchedStretch[]; unflagged: WatchedStretch[] }>;

export async function studyFlags(
  { weeks, ...request }: FlagStudyRequest,
  onProgress?: OnStudied,
): Promise<StudiedFlag[]> {
  const held: Held = new Map();
  const setting = await studyDeals(
    request,
    (now) => {
      const moments = weeksOf(now, weeks);
      return (summary) => keep(held, summary, moments, now);
    },
    onProgress,
  );
  return setting === null ? [] : measure(held, setting);
}

/** The same weekday and midnight, week after week, the oldest first. */
function weeksOf({ today, timeZone }: WorkspaceSetting, weeks: number): string[] {
  return Array.from({ length: weeks }, (_, index) =>
    startOfDayInstant(addDays(today, (index - weeks + 1) * 7), timeZone),
  );
}

function keep(held: Held, summary: DealSummary, moments: readonly string[], setting: WorkspaceSetting): void {
  const looks = moments.flatMap((at): DealLook[] => {
    const then = rewindSummary(summary, at);
    if (then?.outcome !== 'open' || then.commitments.category === 'omitted') return [];
    const { amount, category, closesOn } = then.commitments;
    return [{ at, raised: raisedAt(then, at, setting), phase: then.phase, category, amount, closesOn }];
  });
  if (looks.length === 0) return;
  const around = setting.forDealClosing(summary.commitments.closesOn, summary.commitments.currency);
  const { flagged, unflagged } = watchDeal(looks, summary, setting.rules.flagsOn, {
    calendar: setting.calendar,
    timeZone: setting.timeZone,
    smallDealLimit: around.smallDealLimit,
    materialAmount: around.materialAmount,
  });
  for (const [kind, found] of [
    ['flagged', flagged],
    ['unflagged', unflagged],
  ] as const)
    for (const [rule, stretches] of found) {
      const of = held.get(rule) ?? { flagged: [], unflagged: [] };
      held.set(rule, of);
      of[kind].push(...stretches);
    }
}

function raisedAt(then: DealSummary, at: string, setting: WorkspaceSetting): FlagRule[] {
  const clocks = { effectiveAt: at, knownAt: EVERYTHING_KNOWN };
  const around = setting.forDealClosing(then.commitments.closesOn, then.commitments.currency);
  const { templates, thresholds, flagsOn } = setting.rules;
  const { items } = evaluateChecklist(then, around, clocks, templates);
  const said = evaluateFlags(
    { summary: then, setting: around, items, clocks, thresholds, calendar: setting.calendar },
    flagsOn,
  );
  return said.filter(({ isRaised }) => isRaised).map(({ rule }) => rule);
}

function measure(held: Held, { effectiveAt, rules }: WorkspaceSetting): StudiedFlag[] {
  return rules.flagsOn.flatMap((rule) => {
    const of = held.get(rule);
    if (!of) return [];
    const precision = CLOSED_DEAL_FLAGS.includes(rule)
      ? ({ isWithheld: true, mature: 0, reason: NOT_MEASURED } as const)
      : measurePrecision(rule, of.flagged, of.unflagged, effectiveAt.getTime());
    return [{ rule, episodes: of.flagged.length, precision }];
  });
}
