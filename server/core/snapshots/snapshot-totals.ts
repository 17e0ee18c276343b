// Control totals of frozen lines: by category and evidence, what is unresolved, and the bridge; every sum is exact.
import type { Category } from '../vocabulary/category';
import type { DollarState } from '../vocabulary/item';

/** `total` in the reporting currency; deals without amount or without rate are counted beside it. */
export type TotalsCell = {
  category: Category;
  /** Null for omitted deals, whose dollars are in no state. */
  state: DollarState | null;
  deals: number;
  total: string;
  withoutAmount: number;
  unconverted: number;
};

/** `count` things on `deals` deals that are worth `total` together. */
export type Tally = { count: number; deals: number; total: string };

export type SnapshotTotals = {
  /** Lines in scope, by category and state, in the order of both vocabularies. */
  cells: TotalsCell[];
  /** All lines, and those in scope. */
  lines: number;
  inScope: number;
  /** Blocking items that are neither met nor waived, on open deals in scope. */
  blockingGaps: Tally;
  openFlags: number;
  notGatedCommit: Tally;
  waivedCommit: Tally;
  /** CRM total + accepted = shown, by category. */
  bridge: { category: Category; source: string; accepted: string; shown: string }[];
};

type OnBasis = { category: Category; converted: string | null };

export type TalliedLine = {
  isInScope: boolean;
  outcome: string;
  category: Category;
  dollarState: DollarState | null;
  amount: string | null;
  converted: string | null;
  gaps: number;
  openFlags: number;
  isNotGated: boolean;
  /** The deal on either basis: equal where nothing waits for the source. An accepted date can move it into the period. */
  source: OnBasis;
  sourceInScope: boolean;
  accepted: OnBasis;
  acceptedInScope: boolean;
};
