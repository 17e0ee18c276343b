// The metrics of one period, whole and by category, segment and evidence; a cohort of fewer than five says nothing.
import { addAmounts } from '../money/amounts';
import { CATEGORIES } from '../vocabulary/category';
import { DOLLAR_STATES } from '../vocabulary/item';
import {
  type Conversion,
  conversionRate,
  isStarted,
  type MetricPair,
  type SlipRate,
  type StartedPair,
  slipRate,
  winRate,
} from './cohort';
import { type CohortRow, splitCohorts } from './split-cohorts';

export type PeriodMetrics = {
  slip: SlipRate;
  winRate: SlipRate;
  /** Of the deals in commit at S0. */
  commit: Conversion;
  /** Conversion of each category's own deals. */
  byCategory: CohortRow[];
  /** Conversion of the commits of each segment. */
  bySegment: CohortRow[];
  /** By the evidence they had at S0; conversion of commits: do fully evidenced ones close more often? */
  byEvidence: CohortRow[];
  /** Won in the period, as at its end. */
  won: string;
  /** Commit and closed at S0: what the roll-up said. */
  rollUp: string;
};

const isCommit = ({ start }: StartedPair): boolean => start.category === 'commit';

export function measurePeriod(pairs: readonly MetricPair[]): PeriodMetrics {
  const started = pairs.filter(isStarted);
  const segments = [...new Set(started.map(({ start }) => start.segment ?? ''))].sort();
  return {
    slip: slipRate(started),
    winRate: winRate(pairs),
    commit: conversionRate(started.filter(isCommit)),
    byCategory: splitCohorts(started, {
      keys: CATEGORIES.toReversed(),
      keyOf: ({ start }) => start.category,
      isConverting: () => true,
    }),
    bySegment: splitCohorts(started, {
      keys: segments,
      keyOf: ({ start }) => start.segment ?? '',
      isConverting: isCommit,
    }),
    byEvidence: splitCohorts(started, {
      keys: [...DOLLAR_STATES, ''],
      keyOf: ({ start }) => start.state ?? '',
      isConverting: isCommit,
    }),
    won: sum(pairs.map(({ end }) => (end?.outcome === 'won' && end.isInPeriod ? end.value : null))),
    rollUp: sum(
      pairs.map(({ start }) =>
        start?.isInPeriod && !start.isGone && (start.category === 'commit' || start.category === 'closed')
          ? start.value
          : null,
      ),
    ),
  };
}

const sum = (values: readonly (string | null)[]): string =>
  values.reduce<string>((total, value) => (value === null ? total : addAmounts(total, value)), '0');
