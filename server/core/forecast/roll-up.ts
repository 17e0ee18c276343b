// Adds a forecast up by category and state of the dollars; every line is in exactly one place, and none is dropped.
import { type Coverage, deriveCoverage } from '../checklist/derive-coverage';
import type { FiscalCalendar } from '../period/fiscal-calendar';
import type { Period } from '../period/period';
import { periodByKey } from '../period/period-by-key';
import { CATEGORIES, type Category } from '../vocabulary/category';
import { DOLLAR_STATES, type DollarState } from '../vocabulary/item';
import type { ForecastLine, LineSum } from './forecast-line';
import { groupLines } from './group-lines';
import { overdueNotCounted } from './overdue';
import { isUnconverted, sumLines } from './sum-lines';

export type CategoryRollUp = LineSum & {
  category: Category;
  byState: Record<DollarState, LineSum>;
  /** Lines without a state of dollars: omitted ones, and those not evaluated yet. */
  stateless: LineSum;
  coverage: Coverage;
};

export type RollUps = Record<'openPipeline' | 'bestCase' | 'mostLikely' | 'commit', LineSum>;

export type ForecastRollUp = LineSum & {
  period: Period;
  byCategory: Record<Category, CategoryRollUp>;
  rollUps: RollUps;
  /** In the period and in the sums above; shown apart as well. */
  unowned: LineSum;
  /** In the period, but in no sum: by currency, in that currency. */
  unconverted: readonly { currency: string; count: number; total: string }[];
  /** Open lines without a close date: in no period. */
  undated: LineSum;
  /** Open lines of earlier periods, beside the current one only: in no sum. */
  overdue: LineSum;
};

/** Which categories each named roll-up adds together. */
const ROLL_UP_CATEGORIES: Readonly<Record<keyof RollUps, readonly Category[]>> = {
  openPipeline: ['pipeline', 'best_case', 'most_likely', 'commit'],
  bestCase: ['best_case', 'most_likely', 'commit', 'closed'],
  mostLikely: ['most_likely', 'commit', 'closed'],
  commit: ['commit', 'closed'],
};

function rollUpCategory(category: Category, lines: readonly ForecastLine[]): CategoryRollUp {
  const own = lines.filter((line) => line.category === category);
  const ofState = (state: DollarState | null) => sumLines(own.filter((line) => line.dollarState === state));
  const [evidenced, waived, gap, contradicted] = DOLLAR_STATES.map(ofState) as [
    LineSum,
    LineSum,
    LineSum,
    LineSum,
  ];
  return {
    category,
    ...sumLines(own),
    byState: { evidenced, waived, gap, contradicted },
    stateless: ofState(null),
    coverage: deriveCoverage(own.map(({ dollarState, converted }) => ({ dollarState, amount: converted }))),
  };
}

function sumUnconverted(lines: readonly ForecastLine[]): ForecastRollUp['unconverted'] {
  const byCurrency = groupLines(lines.filter(isUnconverted), (line) => line.currency);
  return [...byCurrency.entries()]
    .map(([currency, group]) => {
      const { total, count } = sumLines(group.map((line) => ({ ...line, converted: line.amount })));
      return { currency, count, total };
    })
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/**
 * `lines` may be of any period; those closing in `periodKey` are summed. `today` is the workspace's day. Throws a
 * RangeError for a key the calendar does not have.
 */
export function rollUp(
  lines: readonly ForecastLine[],
  { calendar, periodKey, today }: { calendar: FiscalCalendar; periodKey: string; today: string },
): ForecastRollUp {
  const period = periodByKey(calendar, periodKey);
  if (!period) throw new RangeError(`The fiscal calendar has no period '${periodKey}'.`);
  const inPeriod = lines.filter(
    ({ closesOn }) => closesOn !== null && period.startsOn <= closesOn && closesOn <= period.endsOn,
  );
  const byCategory = Object.fromEntries(
    CATEGORIES.map((category) => [category, rollUpCategory(category, inPeriod)]),
  ) as Record<Category, CategoryRollUp>;
  const rollUpOf = (name: keyof RollUps) =>
    sumLines(inPeriod.filter((line) => ROLL_UP_CATEGORIES[name].includes(line.category)));
  return {
    period,
    ...sumLines(inPeriod),
    byCategory,
    rollUps: {
      openPipeline: rollUpOf('openPipeline'),
      bestCase: rollUpOf('bestCase'),
      mostLikely: rollUpOf('mostLikely'),
      commit: rollUpOf('commit'),
    },
    unowned: sumLines(inPeriod.filter((line) => line.ownerSeatId === null)),
    unconverted: sumUnconverted(inPeriod),
    undated: sumLines(lines.filter((line) => line.closesOn === null && line.outcome === 'open')),
    overdue: sumLines(overdueNotCounted(lines, period, today)),
  };
}
