// What the rendered files say of a freeze: totals, the largest open gaps, what changed since the last one, parameters.
import type { TieStanding } from '@/server/core/import/tie-standing';
import type { RateTable } from '@/server/core/money/rate-book';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';
import type { Frozen } from './freeze-grounds';
import type { ReportedAdjustment } from './reported-adjustments';
import type { ReportedCall } from './reported-calls';
import type { ReportedQuota } from './reported-quotas';

/** A deal as a report lists it. */
export type ReportedDeal = {
  deal: string;
  account: string | null;
  owner: string | null;
  category: string;
  state: string | null;
  converted: string | null;
  closesOn: string | null;
  gaps: number;
  openFlags: number;
};
/** What one deal adds to or takes from the forecast since the last snapshot of the period. */
export type ReportedChange = {
  deal: string;
  what: string;
  before: string | null;
  after: string | null;
  difference: string;
};
/** What a report names of the workspace as it was. */
export type ReportGrounds = {
  frozen: Frozen;
  workspace: { name: string; currency: string; timeZone: string };
  tree: { teams: readonly { id: string; name: string }[] };
  sources: readonly {
    sourceId: string;
    name: string;
    /** The day its newest import stands for. */
    asOf: string | null;
    publishedAt: string | null;
    tie: TieStanding;
  }[];
  rates: readonly Pick<RateTable, 'kind' | 'fiscalYear' | 'version'>[];
};
export type FrozenReport = {
  grounds: ReportGrounds;
  /** Names that were erased after the freeze; null: none. */
  erased: { at: Date; names: number } | null;
  effectiveAt: Date;
  knownAt: Date;
  log: { size: number; root: string };
  root: string;
  totals: SnapshotTotals;
  previous: {
    id: string;
    knownAt: string;
    totals: SnapshotTotals;
    currency: string;
    startsOn: string;
    endsOn: string;
    basis: 'source' | 'accepted';
  } | null;
  /** Open deals in scope with gaps or contradictions, the largest first; 50 at most. */
  top: readonly ReportedDeal[];
  /** As many such deals have no amount in the reporting currency: no list can rank them. */
  unranked: number;
  /** 50 at most, those that moved the most first: in, out, between categories or in amount. */
  changes: readonly ReportedChange[];
  /** From the previous snapshot's commit and closed to this one's; null where there is none to compare with. */
  movement: Waterfall | null;
  /** Oldest first. */
  calls: readonly ReportedCall[];
  adjustments: readonly ReportedAdjustment[];
  quotas: readonly ReportedQuota[];
  policyVersion: string;
  /** Versions of the checklists, items and flags, such as 'standard@1'. */
  rules: readonly string[];
};

/** How many deals a report lists; the whole list is in lines.csv and in the workbook. */
export const REPORTED = 50;
