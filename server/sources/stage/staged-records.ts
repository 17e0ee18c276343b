// The records an import stages: what the source says, mapped to ours, before anything of it is visible.
import type { FactAttributes, FactParticipant } from '@/server/core/evidence/fact-pointer';
import type { SignalValue } from '@/server/core/evidence/signal-pointer';
import type { Category, CommitmentMaker } from '@/server/core/vocabulary/category';
import type { Direction, FactKind, Side, Strength } from '@/server/core/vocabulary/fact';
import type { Outcome, Phase } from '@/server/core/vocabulary/phase';
import type { SignalKind } from '@/server/core/vocabulary/signal-kind';

/** 'unread_deal' stands for a deal whose row is there and was refused, 'deleted_deal' for one that its row calls deleted. */
export type StagedKind =
  | 'seat'
  | 'team'
  | 'account'
  | 'contact'
  | 'opportunity'
  | 'line'
  | 'entry'
  | 'unread_deal'
  | 'deleted_deal'
  | 'merge';

export type StagedSeat = {
  externalId: string;
  name: string;
  email: string | null;
  title: string | null;
  role: 'rep' | 'manager' | 'leader';
  isActive: boolean;
  /** The team it sits in; null: none. */
  teamId: string | null;
  isLead: boolean;
};
export type StagedTeam = { externalId: string; name: string; parentId: string | null };
export type StagedAccount = {
  externalId: string;
  name: string;
  domain: string | null;
  industry: string | null;
  segment: string | null;
  employees: number | null;
  parentId: string | null;
};
export type StagedContact = {
  externalId: string;
  accountId: string | null;
  name: string;
  email: string | null;
  title: string | null;
  hasLeft: boolean;
};
export type StagedOpportunity = {
  externalId: string;
  name: string;
  accountId: string | null;
  ownerSeatId: string | null;
  dealType: 'new' | 'expansion' | 'renewal' | 'other';
  segment: string | null;
  createdOn: string | null;
  outcome: Outcome;
  lossReason: string | null;
  lastActivityOn: string | null;
  amount: string | null;
  currency: string;
  closesOn: string | null;
  closesOnSetAt: string | null;
  category: Category;
  categoryMadeBy: CommitmentMaker;
  stage: string | null;
  phase: Phase;
  highestPhase: Phase;
  stageEnteredAt: string | null;
  probability: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
};
export type StagedLine = {
  opportunityId: string;
  product: string | null;
  quantity: string | null;
  total: string | null;
};
export type StagedEntry = {
  opportunityId: string;
  field: 'amount' | 'closes_on' | 'category' | 'stage' | 'next_step' | 'owner' | 'phase';
  oldValue: string | null;
  newValue: string | null;
  at: string;
  madeBy: CommitmentMaker;
  seatId: string | null;
  /** Which table told it: two may tell the same moment differently. */
  origin: string;
};
/** Keys are ids, and names of products. */
export type StagedMerge = {
  of: 'account' | 'contact' | 'product' | 'deal';
  from: string;
  into: string;
  reason: string;
};
export type StagedSignal = {
  id: string;
  kind: SignalKind;
  extractor: string;
  side: Side;
  strength: Strength;
  value: SignalValue;
  at: string;
};
export type StagedLink = { opportunityId: string; how: 'source' | 'single_role' | 'candidate' };
export type StagedFact = {
  externalId: string;
  kind: FactKind;
  direction: Direction;
  side: Side;
  strength: Strength;
  occurredAt: string;
  endsAt: string | null;
  label: string;
  link: string | null;
  isCancelled: boolean;
  isAutomatic: boolean;
  participants: FactParticipant[];
  attributes: FactAttributes;
  links: StagedLink[];
  signals: StagedSignal[];
};

export type StagedOf = {
  seat: StagedSeat;
  team: StagedTeam;
  account: StagedAccount;
  contact: StagedContact;
  opportunity: StagedOpportunity;
  line: StagedLine;
  entry: StagedEntry;
  unread_deal: Record<string, never>;
  deleted_deal: Record<string, never>;
  merge: StagedMerge;
};
