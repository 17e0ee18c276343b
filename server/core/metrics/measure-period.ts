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
  slipRate,
  winRate,
} from './cohort';

export type CohortRow = { key: string; slip: SlipRate; conversion: Conversion };
export type PeriodMetrics = {
  slip: SlipRate;
  winRate: SlipRate;
  /** Of the deals in commit at S0. */
  commit: Conversion;
  byCategory: CohortRow[];
  bySegment: CohortRow[];
  /** Deals in commit at S0 by the evidence they had then: do fully evidenced commits close more often? */
  commitByEvidence: CohortRow[];
  /** Won in the period, as at its end. */
  won: string;
  /** Commit and closed at S0: what the roll-up said. */
  rollUp: string;
};

export function measurePeriod(pairs: readonly MetricPair[]): PeriodMetrics {
  const started = pairs.filter(isStarted);
  const commit = started.filter(({ start }) => start.category === 'commit');
  const segments = [...new Set(started.map(({ start }) => start.segment ?? ''))].sort();
  const row = (key: string, of: readonly MetricPair[]): CohortRow[] =>
    of.length === 0 ? [] : [{ key, slip: slipRate(of), conversion: conversionRate(of) }];
  return {
    slip: slipRate(started),
    winRate: winRate(pairs),
    commit: conversionRate(commit),
    byCategory: [...CATEGORIES].reverse().flatMap((category) =>
      row(
        category,
        started.filter(({ start }) => start.category === category),
      ),
    ),
    bySegment: segments.flatMap((segment) =>
      row(
        segment,
        started.filter(({ start }) => (start.segment ?? '') === segment),
      ),
    ),
    commitByEvidence: DOLLAR_STATES.flatMap((state) =>
      row(
        state,
        commit.filter(({ start }) => start.state === state),
      ),
    ),
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
