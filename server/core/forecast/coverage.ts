// Coverage: which part of the dollars is evidenced; waived dollars stand beside it and never inside.
import { addAmounts, compareAmounts } from '../money/amounts';
import { fromDecimal, toDecimal } from '../money/decimal';
import { DOLLAR_STATES, type DollarState } from '../vocabulary/item';

export type Coverage = {
  /** Evidenced ÷ all four states, a decimal string with at most four decimals; null where they add up to 0 or less. */
  evidenced: string | null;
  /** Waived ÷ all four, printed beside. */
  waived: string | null;
};

export function deriveCoverage(totals: Readonly<Record<DollarState, string>>): Coverage {
  const all = DOLLAR_STATES.map((state) => totals[state]).reduce(addAmounts, '0');
  if (compareAmounts(all, '0') <= 0) return { evidenced: null, waived: null };
  const share = (part: string) => fromDecimal(toDecimal(part).div(toDecimal(all)).round(4));
  return { evidenced: share(totals.evidenced), waived: share(totals.waived) };
}
