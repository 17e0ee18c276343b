// A deal read from its row, kept until its history is read, which says since when its stage and close date stand.
import type { StagedOpportunity } from '../stage/staged-records';

export type DealDraft = {
  key: string;
  id: string;
  table: number;
  record: StagedOpportunity;
};
