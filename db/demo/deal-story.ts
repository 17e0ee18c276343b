// Everything simulated about one deal except its activities; the row writers read only this.
import type { BuyerAccount, BuyerContact } from './buyer-account';
import type { DealBrief, Quirk } from './deal-brief';
import type { DealChange } from './deal-state';
import type { EarlyProof } from './early-proof';
import type { TeamUser } from './sales-team';

export type QuoteStory = {
  number: number;
  status: 'Draft' | 'Presented' | 'Accepted' | 'Denied';
  isSynced: boolean;
  /** Net before tax and shipping, in cents. */
  total: number;
  tax: number;
  shipping: number;
  discountPercent: number;
  createdAt: number;
  expiresOn: number;
};

/** The new agreement being papered or signed; not the one that a renewal continues. */
export type PaperStory = {
  contractStatus: 'Draft' | 'In Approval Process' | 'Activated';
  createdAt: number;
  customerSignedOn: number | null;
  companySignedOn: number | null;
  startsOn: number;
  endsOn: number;
  order: {
    status: 'Draft' | 'Activated';
    total: number;
    createdAt: number;
    purchaseOrder: string | null;
  } | null;
};

export type DealStory = {
  /** Names the deal for seeded numbers: account index and place within the account. */
  key: string;
  /** First number of this deal's own records. */
  firstNumber: number;
  id: string;
  name: string;
  brief: DealBrief;
  account: BuyerAccount;
  owner: TeamUser;
  /** Blank where the export has lost the owner. */
  ownerId: string;
  engineer: TeamUser;
  manager: TeamUser;
  currency: string;
  createdAt: number;
  /** When it was closed, or null while open. */
  closedAt: number | null;
  /** The last moment that happened: the close, or the demo's now. */
  until: number;
  quirk: Quirk | null;
  /** The day a buyer named in a mail, or null. */
  buyerDate: number | null;
  /** Which kinds of proof the deal has near its close or now. */
  has: {
    decider: boolean;
    quote: boolean;
    paper: boolean;
    closeEvent: boolean;
    nextStep: boolean;
    decisionProcess: boolean;
    budget: boolean;
    threads: boolean;
  };
  /** Start of the next meeting, accepted by a buyer, or null. */
  nextMeetingAt: number | null;
  /** What stood of it when its quarter's forecast was called; null where it was no promise of then. */
  early: EarlyProof | null;
  /** It came from another CRM after its close: without activities, contact roles and what changed before its end. */
  isMoved: boolean;
  changes: DealChange[];
  highestPhase: number;
  quotes: QuoteStory[];
  paper: PaperStory | null;
  /** The agreement a renewal continues. */
  expiring: { startsOn: number; endsOn: number; noticeDays: number } | null;
  lossReason: string | null;
  roles: { contact: BuyerContact; role: string; isPrimary: boolean; createdAt: number }[];
};
