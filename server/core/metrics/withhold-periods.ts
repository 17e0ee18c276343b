// Periods whose sum is shown as well: a small one is withheld, and another one with it where the sum less the others would tell it.
import type { PeriodMetrics } from './measure-period';
import { withheldCohorts } from './withheld-cohorts';
import { withhold } from './withhold';

type Rates = Pick<PeriodMetrics, 'slip' | 'commit' | 'winRate'>;

export function withholdPeriods<Metrics extends Rates>(periods: readonly Metrics[]): Metrics[] {
  const reasonsOf = (name: keyof Rates) => withheldCohorts(periods.map((period) => period[name].count.n));
  const [slip, commit, wins] = [reasonsOf('slip'), reasonsOf('commit'), reasonsOf('winRate')];
  return periods.map((period, at) => ({
    ...period,
    slip: withhold(period.slip, slip[at] ?? null),
    commit: withhold(period.commit, commit[at] ?? null),
    winRate: withhold(period.winRate, wins[at] ?? null),
  }));
}
