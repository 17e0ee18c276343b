// Takes the figures of a cohort back and leaves the reason; how many cases there are decides nothing more.
import type { Conversion, SlipRate } from './cohort';

export function withhold<Rate extends SlipRate | Conversion>(rate: Rate, reason: string | null): Rate {
  if (reason === null) return rate;
  return {
    ...rate,
    count: { n: rate.count.n, hits: null, share: null, lower: null, upper: null, withheld: reason },
    dollars: { part: '0', whole: '0', share: null, withheld: reason },
    ...('changeOnWinning' in rate ? { changeOnWinning: '0' } : {}),
  };
}
