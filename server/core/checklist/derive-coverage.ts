// Commit evidence coverage: evidenced dollars among all dollars with a state; waived stands beside it and never inside.

import { addAmounts } from '../money/amounts';
import { toDecimal } from '../money/decimal';
import { DOLLAR_STATES, type DollarState } from '../vocabulary/item';

/** Amounts are decimal strings in one currency; null where the deal has none. */
export type CoverageDeal = { dollarState: DollarState | null; amount: string | null };

export type Coverage = {
  amounts: Readonly<Record<DollarState, string>>;
  total: string;
  /** Evidenced ÷ all four, four decimals, half-even, '0.6250'; null when it cannot be said. */
  coverage: string | null;
  /** Waived ÷ all four, to print beside it. */
  waivedShare: string | null;
  /** One sentence where the coverage is null. */
  whyNull: string | null;
  countWithoutAmount: number;
};

/** Deals without a dollar state are left out. Credits can make a share meaningless; then it is withheld. */
export function deriveCoverage(deals: Iterable<CoverageDeal>): Coverage {
  const amounts: Record<DollarState, string> = { evidenced: '0', waived: '0', gap: '0', contradicted: '0' };
  let countWithoutAmount = 0;
  for (const { dollarState, amount } of deals) {
    if (dollarState === null) continue;
    if (amount === null) countWithoutAmount += 1;
    else amounts[dollarState] = addAmounts(amounts[dollarState], amount);
  }
  const total = DOLLAR_STATES.reduce((sum, state) => addAmounts(sum, amounts[state]), '0');
  const coverage = shareOf(amounts.evidenced, total);
  return {
    amounts,
    total,
    coverage,
    waivedShare: shareOf(amounts.waived, total),
    whyNull: coverage === null ? whyNull(total) : null,
    countWithoutAmount,
  };
}

function shareOf(part: string, total: string): string | null {
  const whole = toDecimal(total);
  if (whole.lte('0')) return null;
  const share = toDecimal(part).div(whole);
  return share.lt('0') || share.gt('1') ? null : share.toFixed(4, 2);
}

function whyNull(total: string): string {
  return toDecimal(total).eq('0')
    ? 'There are no dollars to cover.'
    : 'Credits outweigh the other amounts, so a share would say nothing.';
}
