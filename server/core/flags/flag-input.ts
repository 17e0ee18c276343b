// What a flag rule may know of a deal; a rule that needs more than this has to say so here first.
import type { CommitmentEntry } from '../evidence/commitment-entry';
import type { ItemResult } from '../evidence/deal-result';
import type { Clocks, DealSummary, RuleSetting } from '../evidence/deal-summary';
import type { FiscalCalendar } from '../period/fiscal-calendar';
import type { FlagThresholds } from './flag-thresholds';

/** A deal that this one follows: its pushes count here. `isConfirmed` is false while it is only proposed. */
export type Predecessor = {
  opportunityId: string;
  kind: DealSummary['lineage'][number]['kind'];
  isConfirmed: boolean;
  history: readonly CommitmentEntry[];
};

export type FlagInput = {
  summary: DealSummary;
  setting: RuleSetting;
  /** The checklist's results for the same deal and clocks. */
  items: readonly ItemResult[];
  clocks: Clocks;
  thresholds: FlagThresholds;
  /** Says which period a former close date lay in. */
  calendar: FiscalCalendar;
  predecessors?: readonly Predecessor[];
};
