// Runs a version of the flags over the weeks of the past, deal by deal, and measures what followed each of them; it writes nothing.
import { asc, gt } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
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
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { loadSetting, type WorkspaceSetting } from '../load-setting';
import { loadSummaries } from '../load-summaries';
import { EVERYTHING_KNOWN } from './past-clocks';

export type StudiedFlag = { rule: FlagRule; episodes: number; precision: FlagPrecision };
export type FlagStudyRequest = {
  workspaceId: string;
  /** How many weeks back, from the workspace's day. */
  weeks: number;
  /** Other than those in force. */
  given?: RuleVersions;
  wall: Date;
};

const BATCH = 200;
const NOWHERE = '00000000-0000-0000-0000-000000000000';
type Held = Map<FlagRule, { flagged: WatchedStretch[]; unflagged: WatchedStretch[] }>;

export async function studyFlags(
  { workspaceId, weeks, given, wall }: FlagStudyRequest,
  onProgress: (done: number, total: number) => Promise<void> | void = () => undefined,
): Promise<StudiedFlag[]> {
  const total = await withWorkspace(workspaceId, (tx) => tx.$count(opportunity));
  const held: Held = new Map();
  let setting: WorkspaceSetting | null = null;
  for (let after = NOWHERE, done = 0; ; ) {
    const from = after;
    const ids = await withWorkspace(workspaceId, async (tx) => {
      const rows = await tx
        .select({ id: opportunity.id })
        .from(opportunity)
        .where(gt(opportunity.id, from))
        .orderBy(asc(opportunity.id))
        .limit(BATCH);
      const batch = rows.map(({ id }) => id);
      const now = await loadSetting(tx, workspaceId, wall, given);
      setting = now;
      const moments = weeksOf(now, weeks);
      for (const { summary } of await loadSummaries(tx, batch, new Date(EVERYTHING_KNOWN), 'read only'))
        keep(held, summary, moments, now);
      return batch;
    });
    const last = ids.at(-1);
    if (!last) break;
    after = last;
    done += ids.length;
    await onProgress(done, total);
  }
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
    const precision = measurePrecision(rule, of.flagged, of.unflagged, effectiveAt.getTime());
    return [{ rule, episodes: of.flagged.length, precision }];
  });
}
