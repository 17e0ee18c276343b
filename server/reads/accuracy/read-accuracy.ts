// Was it right: the metrics of the last periods from what was frozen, or put together where nothing was, and what they say together.
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { isStarted, type MetricPair } from '@/server/core/metrics/cohort';
import { measurePeriod, type PeriodMetrics } from '@/server/core/metrics/measure-period';
import { type PushRow, pushByFamily } from '@/server/core/metrics/push-by-family';
import { accuracyOf } from '@/server/core/metrics/ratio';
import { withholdPeriods } from '@/server/core/metrics/withhold-periods';
import { addAmounts } from '@/server/core/money/amounts';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { Period } from '@/server/core/period/period';
import { derivePipelineCoverage, type PipelineCoverage } from '@/server/core/quota/pipeline-coverage';
import type { BookEnd } from '../comparison/book-end';
import { readScopeQuota } from '../quota-of-scope';
import { loadRateBook } from '../rate-book';
import { type CalledCategory, readCalledCategories } from './called-categories';
import { readDateChanges } from './closed-and-pushed';
import { readMetricPairs } from './metric-pairs';
import type { BookPoint, PeriodBooks } from './period-books';
import { type Pacing, readPacing } from './read-pacing';
import type { TopCall } from './top-call';

export type MeasuredPeriod = {
  period: Period;
  start: BookPoint;
  end: BookPoint;
  metrics: PeriodMetrics;
  /** The top of the tree's call for commit in the week of S0; null where not all of it called. */
  call: TopCall | null;
  /** Of the call, and of the roll-up where there is none. */
  accuracy: string | null;
  bias: string | null;
  measured: 'call' | 'roll_up';
  /** The calls of each category in that week, commit first, each held against what was won. */
  called: CalledCategory[];
  coverage: PipelineCoverage;
};
export type Accuracy = Pacing & {
  currency: string;
  periods: MeasuredPeriod[];
  /** All of them together. */
  together: PeriodMetrics;
  pushes: PushRow[];
};

export type ReadyPeriod = PeriodBooks & {
  period: Period;
  startPastId: string | null;
  endPastId: string | null;
};

export async function readAccuracy(tx: Tx, seat: Seated, ready: readonly ReadyPeriod[]): Promise<Accuracy> {
  const all: MetricPair[] = [];
  const periods: MeasuredPeriod[] = [];
  for (const each of ready) {
    const pairs = await readMetricPairs(
      tx,
      endOf(each.period, each.start, each.startPastId, seat.workspace.currency),
      endOf(each.period, each.end, each.endPastId, seat.workspace.currency),
    );
    all.push(...pairs);
    periods.push(await measureOne(tx, seat, each, pairs));
  }
  const oldest = periods.at(-1)?.period.startsOn ?? seat.today;
  const { timeZone, currency } = seat.workspace;
  const withheld = withholdPeriods(periods.map(({ metrics }) => metrics));
  return {
    currency,
    periods: periods.map((each, at) => ({ ...each, metrics: withheld[at] ?? each.metrics })),
    together: measurePeriod(all),
    ...(await readPacing(tx, seat)),
    pushes: pushByFamily(
      await readDateChanges(tx, new Date(startOfDayInstant(oldest, timeZone)), seat.effectiveAt),
    ),
  };
}

function endOf(
  { startsOn, endsOn }: Period,
  point: BookPoint,
  pastId: string | null,
  currency: string,
): BookEnd {
  const of = { startsOn, endsOn, node: null, basis: 'source' as const };
  return point.snapshotId
    ? { kind: 'snapshot', id: point.snapshotId, knownAt: '9999-12-31T23:59:59.999Z', ...of }
    : { kind: 'past', id: pastId ?? '', currency, day: point.day, ...of };
}

async function measureOne(
  tx: Tx,
  seat: Seated,
  { period, start, end }: ReadyPeriod,
  pairs: readonly MetricPair[],
): Promise<MeasuredPeriod> {
  const { currency } = seat.workspace;
  const metrics = measurePeriod(pairs);
  const called = await readCalledCategories(tx, period, start.day, currency, metrics.won);
  const call = called.find(({ category }) => category === 'commit')?.call ?? null;
  const rates = loadRateBook(tx, currency, FiscalCalendar.parse(seat.workspace.fiscalCalendar));
  const quota = await readScopeQuota(tx, seat, { basis: 'source', period: period.key }, period, rates);
  const valueAt = (isWanted: (pair: MetricPair) => boolean) =>
    pairs.filter(isWanted).reduce((sum, pair) => addAmounts(sum, pair.start?.value ?? '0'), '0');
  const measured = call ? 'call' : 'roll_up';
  return {
    period,
    start,
    end,
    metrics,
    call,
    measured,
    called,
    ...accuracyOf(call?.amount ?? metrics.rollUp, metrics.won),
    coverage: derivePipelineCoverage({
      open: valueAt(isStarted),
      closed: valueAt((pair) => pair.start?.outcome === 'won' && pair.start.isInPeriod),
      quota: quota.amount,
      whyNoQuota: quota.why,
    }),
  };
}
