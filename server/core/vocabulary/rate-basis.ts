// Which rate a line in another currency is converted with: the plan's, the market's of the day it closes, or the market's of now.
export const RATE_BASES = ['plan', 'closing', 'spot'] as const;
export type RateBasis = (typeof RATE_BASES)[number];

/** Plan rates are the default, which is said by saying nothing. */
export const MARKET_BASES = ['closing', 'spot'] as const satisfies readonly RateBasis[];
export type MarketBasis = (typeof MARKET_BASES)[number];

export const RATE_BASIS_LABELS: Record<RateBasis, string> = {
  plan: 'Plan rates',
  closing: 'Rates at close date',
  spot: 'Spot rates',
};
