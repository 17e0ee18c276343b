// Runs a version of the checklists over the deals that were in commit at the start of past periods, and holds it against what they came to.
import { asc, gt } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { pastInstant } from '@/server/core/calendar/past-instant';
import { evaluateChecklist } from '@/server/core/checklist/evaluate-checklist';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import type { MetricLine, MetricPair } from '@/server/core/metrics/cohort';
import { firstCallAfter } from '@/server/core/metrics/first-call-after';
import { type CohortRow, measurePeriod } from '@/server/core/metrics/measure-period';
import { convertLine } from '@/server/core/money/rate-book';
import type { Period } from '@/server/core/period/period';
import { periodOf, previousPeriod } from '@/server/core/period/period-of';
import { rewindSummary } from '@/server/core/rules/rewind-summary';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import { loadSetting, type WorkspaceSetting } from '../load-setting';
import { loadSummaries } from '../load-summaries';
import { EVERYTHING_KNOWN } from './past-clocks';

export type TemplateStudyRequest = {
  workspaceId: string;
  /** How many whole periods back. */
  periods: number;
  given?: RuleVersions;
  wall: Date;
};
const BATCH = 200;
const NOWHERE = '00000000-0000-0000-0000-000000000000';
/** The default day of the weekly call: a workspace's own day moves the start by less than a week. */
const WEDNESDAY = 3;

/** Commits of those starts by the evidence that this version sees in them. */
export async function studyTemplates(
  { workspaceId, periods, given, wall }: TemplateStudyRequest,
  onProgress: (done: number, total: number) => Promise<void> | void = () => undefined,
): Promise<CohortRow[]> {
  const total = await withWorkspace(workspaceId, (tx) => tx.$count(opportunity));
  const pairs: MetricPair[] = [];
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
      const setting = await loadSetting(tx, workspaceId, wall, given);
      const wanted = periodsBefore(setting, periods);
      for (const { summary } of await loadSummaries(tx, batch, new Date(EVERYTHING_KNOWN), 'read only'))
        for (const period of wanted) pairs.push(pairOf(summary, period, setting));
      return batch;
    });
    const last = ids.at(-1);
    if (!last) break;
    after = last;
    done += ids.length;
    await onProgress(done, total);
  }
  return measurePeriod(pairs).commitByEvidence;
}

function periodsBefore({ calendar, today }: WorkspaceSetting, count: number): Period[] {
  const found: Period[] = [];
  for (let at = periodOf(calendar, today); at && found.length < count; ) {
    at = previousPeriod(calendar, at);
    if (at) found.push(at);
  }
  return found;
}

function pairOf(summary: DealSummary, period: Period, setting: WorkspaceSetting): MetricPair {
  const at = (day: string) => pastInstant(day, setting.timeZone) ?? '';
  const line = (moment: string): MetricLine | null => {
    const then = rewindSummary(summary, moment);
    if (!then) return null;
    const { closesOn, category } = then.commitments;
    const around = setting.forDealClosing(closesOn, then.commitments.currency);
    const isPromised = then.outcome === 'open' && category === 'commit';
    const clocks = { effectiveAt: moment, knownAt: EVERYTHING_KNOWN };
    return {
      outcome: then.outcome,
      category,
      isInPeriod: closesOn !== null && period.startsOn <= closesOn && closesOn <= period.endsOn,
      value: convertLine(then.commitments, setting.rates, setting.today).converted,
      segment: then.segment,
      // Only commits are asked about.
      state: isPromised ? evaluateChecklist(then, around, clocks, setting.rules.templates).dollarState : null,
      isGone: false,
    };
  };
  return { start: line(at(firstCallAfter(period.startsOn, 7, WEDNESDAY))), end: line(at(period.endsOn)) };
}
