// Pipeline coverage: open closing in the period ÷ (quota − closed). Empty, with the reason, where it cannot be computed.
import { compareAmounts, subtractAmounts } from '../money/amounts';
import { fromDecimal, toDecimal } from '../money/decimal';

export type PipelineCoverage =
  /** `coverage` is a decimal string with two decimals, such as '3.25' for 3.25 times. */
  | { coverage: string; left: string; whyNull: null }
  | { coverage: null; left: string | null; whyNull: string };

/** `quota` null: nobody set one, and `whyNoQuota` says so. Amounts are of one currency; `closed` may be negative. */
export function derivePipelineCoverage({
  open,
  closed,
  quota,
  whyNoQuota,
}: {
  open: string;
  closed: string;
  quota: string | null;
  whyNoQuota: string;
}): PipelineCoverage {
  if (quota === null) return { coverage: null, left: null, whyNull: whyNoQuota };
  const left = subtractAmounts(quota, closed);
  if (compareAmounts(left, '0') <= 0)
    return { coverage: null, left: '0', whyNull: 'The quota is met: nothing is left to cover.' };
  const HALF_EVEN = 2;
  const ratio = toDecimal(open).div(toDecimal(left)).round(2, HALF_EVEN);
  return { coverage: fromDecimal(ratio), left, whyNull: null };
}
