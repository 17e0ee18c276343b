// The kinds of rate table: a plan fixes rates for a fiscal year, spot rates follow the market.
export const RATE_KINDS = ['plan', 'spot'] as const;
export type RateKind = (typeof RATE_KINDS)[number];

export const RATE_KIND_LABELS: Record<RateKind, string> = { plan: 'Plan rates', spot: 'Spot rates' };
