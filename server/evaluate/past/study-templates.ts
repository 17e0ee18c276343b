// Runs a version of the checklists over the deals that were in commit at the start of past periods, and holds it against what they came to.
import { withWorkspace } from '@/db/client';
import { pastInstant } from '@/server/core/calendar/past-instant';
import { evaluateChecklist } from '@/server/core/checklist/evaluate-checklist';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import type { MetricLine, MetricPair } from '@/server/core/metrics/cohort';
import { firstCallAfter } from '@/server/core/metrics/first-call-after';
import { measurePeriod } from '@/server/core/metrics/measure-period';
import type { CohortRow } from '@/server/core/metrics/split-cohorts';
import { convertLine } from '@/server/core/money/rate-book';
import type { Period } from '@/server/core/period/period';
import { periodOf, previousPeriod } from '@/server/core/period/period-of';
import { rewindSummary } from '@/server/core/rules/rewind-summary';
import { loadCallWindow } from '@/server/reads/load-call-window';
import type { WorkspaceSetting } from '../load-setting';
import { EVERYTHING_KNOWN } from './past-clocks';
import { type OnStudied, type StudyRequest, studyDeals } from './study-deals';

export type TemplateStudyRequest = StudyRequest & {
  /** How many whole periods back. */
  periods: number;
};

/** Commits of those starts by the evidence that this version sees in them. */
export async function studyTemplates(
  { periods, ...request }: TemplateStudyRequest,
  onProgress?: OnStudied,
): Promise<CohortRow[]> {
  const pairs: MetricPair[] = [];
  const { workspaceId } = request;
  const { closesOn } = await withWorkspace(workspaceId, (tx) => loadCallWindow(tx, workspaceId));
  await studyDeals(
    request,
    (setting) => {
      const wanted = periodsBefore(setting, periods);
      return (summary) => {
        for (const period of wanted) pairs.push(pairOf(summary, period, closesOn, setting));
      };
    },
    onProgress,
  );
  // Evidence was asked of commits only.
  return measurePeriod(pairs).byEvidence.filter(({ conversion }) => conversion.count.n > 0);
}

function periodsBefore({ calendar, today }: WorkspaceSetting, count: number): Period[] {
  const found: Period[] = [];
  for (let at = periodOf(calendar, today); at && found.length < count; ) {
    at = previousPeriod(calendar, at);
    if (at) found.push(at);
  }
  return found;
}

/** @param callDay ISO weekday on which the workspace's calls close. */
function pairOf(
  summary: DealSummary,
  period: Period,
  callDay: number,
  setting: WorkspaceSetting,
): MetricPair {
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
  return { start: line(at(firstCallAfter(period.startsOn, 7, callDay))), end: line(at(period.endsOn)) };
}
