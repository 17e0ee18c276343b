// Slip and conversion of the deals of a starting point, split by what they were then; the parts add up to the whole.
import { type Conversion, conversionRate, type SlipRate, type StartedPair, slipRate } from './cohort';
import { withheldCohorts } from './withheld-cohorts';
import { withhold } from './withhold';

/** `key` '' where the deals had none. `slip` is of every started deal of the key, `conversion` of those that were asked about. */
export type CohortRow = { key: string; slip: SlipRate; conversion: Conversion };
export type Split = {
  /** In this order; a key without deals is left out. */
  keys: readonly string[];
  keyOf: (pair: StartedPair) => string;
  /** Whose conversion is asked: commits, or everyone. */
  isConverting: (pair: StartedPair) => boolean;
};

export function splitCohorts(
  started: readonly StartedPair[],
  { keys, keyOf, isConverting }: Split,
): CohortRow[] {
  const cohorts = keys
    .map((key) => ({ key, all: started.filter((pair) => keyOf(pair) === key) }))
    .filter(({ all }) => all.length > 0)
    .map((cohort) => ({ ...cohort, converting: cohort.all.filter(isConverting) }));
  const slips = withheldCohorts(cohorts.map(({ all }) => all.length));
  const conversions = withheldCohorts(cohorts.map(({ converting }) => converting.length));
  return cohorts.map(({ key, all, converting }, at) => ({
    key,
    slip: withhold(slipRate(all), slips[at] ?? null),
    conversion: withhold(conversionRate(converting), conversions[at] ?? null),
  }));
}
