// One deal as a forecast adds it up: its category, the state of its dollars and its amount in the reporting currency.
import type { Category } from '../vocabulary/category';
import type { DollarState } from '../vocabulary/item';
import type { Outcome } from '../vocabulary/phase';

export type ForecastLine = {
  opportunityId: string;
  ownerSeatId: string | null;
  outcome: Outcome;
  category: Category;
  /** Null for lost, void and omitted deals: they hold no forecast dollars. */
  dollarState: DollarState | null;
  closesOn: string | null;
  /** As in the source, in `currency`; null where nobody gave one. */
  amount: string | null;
  currency: string;
  /** In the reporting currency; null without an amount or without a rate. */
  converted: string | null;
};

/** How many lines, what they add up to, and what is beside the sum because it cannot be in it. */
export type LineSum = {
  total: string;
  count: number;
  countWithoutAmount: number;
  /** Amounts for which no rate is approved: counted, never summed. */
  countUnconverted: number;
};
