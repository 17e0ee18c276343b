// A deal read from its row, kept until its history is read, which says since when its stage and close date stand.
import type { StagedOpportunity } from '../stage/staged-records';

export type DealDraft = {
  /** As `KnownDeals` numbers it. */
  number: number;
  table: number;
  record: StagedOpportunity;
};
