// Everything the rules may know of one deal at one moment; if it is not here, no rule can use it.
import type { Category, CommitmentMaker } from '../vocabulary/category';
import type { Outcome, Phase } from '../vocabulary/phase';
import type { CommitmentEntry } from './commitment-entry';
import type { FactPointer } from './fact-pointer';
import type { ItemRuling } from './item-ruling';
import type { ObservedKind } from './observed-kind';
import type { SignalPointer } from './signal-pointer';

export type DealSummary = {
  opportunityId: string;
  accountId: string | null;
  ownerSeatId: string | null;
  /** Of our four: 'new' | 'expansion' | 'renewal' | 'other'. */
  dealType: string;
  segment: string | null;
  createdOn: string;
  outcome: Outcome;
  phase: Phase;
  /** The highest open phase ever reached; going back hides nothing. */
  highestPhase: Phase;
  /** When the present stage was entered, ISO 8601; null when no history says. */
  stageEnteredAt: string | null;
  closedAt: string | null;
  /** The measure of the amount, 'amount' unless the source names another. */
  measure: string;
  commitments: {
    amount: string | null;
    currency: string;
    closesOn: string | null;
    category: Category;
    categoryMadeBy: CommitmentMaker;
    stage: string | null;
    nextStep: string | null;
    nextStepOn: string | null;
    /** When the close date was last set, ISO 8601; null when no history says. */
    closesOnSetAt: string | null;
  };
  /** Accepted here, not yet confirmed by the source. */
  unconfirmed: readonly { field: string; acceptedAt: string }[];
  lines: { count: number; total: string | null };
  history: readonly CommitmentEntry[];
  facts: readonly FactPointer[];
  signals: readonly SignalPointer[];
  rulings: readonly ItemRuling[];
  /** Deals this one follows: its push count and highest phase include theirs. */
  lineage: readonly {
    kind: 'recreated_from' | 'split_from' | 'merged_into' | 'reopened';
    opportunityId: string;
    at: string;
  }[];
  /** Changes a gate would have stopped, still without a reason. */
  notGated: readonly { field: string; at: string; unmet: readonly string[] }[];
};

/** What the rules know of the workspace around the deal. */
export type RuleSetting = {
  timeZone: string;
  observed: readonly ObservedKind[];
  /** First and last day of the period that holds `closesOn`; null when undated. */
  period: { startsOn: string; endsOn: string } | null;
  currentPeriod: { startsOn: string; endsOn: string };
  smallDealLimit: string;
  materialAmount: string;
  /** Working days that a challenge waits for its owner; then the manager is asked too. */
  challengeWorkingDays: number;
  /** Days won deals spent per phase: 75th percentile and how many deals it rests on. */
  stageAgeing: readonly { phase: Phase; p75Days: number; n: number }[];
};

/** Both clocks, ISO 8601: the moment asked about, and how late a record may have been learnt to count. */
export type Clocks = { effectiveAt: string; knownAt: string };
