// An observed fact as rules see it: a pointer with kind, side and times; it never carries content.
import type { ContactRole, Direction, FactKind, Side, Strength } from '../vocabulary/fact';

export type FactParticipant = {
  contactId: string | null;
  seatId: string | null;
  side: Side;
  /** The contact's role on the deal, where one is recorded. */
  role: ContactRole | null;
  /** Whether this participant accepted the meeting or really wrote or attended; null when the source does not say. */
  hasAccepted: boolean | null;
};

/** Structured, content-free values that some kinds of fact carry. */
export type FactAttributes = {
  /** quote, contract, order */
  amount?: string;
  currency?: string;
  /** 'amount' unless the source names another measure, such as 'acv' */
  measure?: string;
  /** quote: 'draft' | 'presented' | 'accepted' | 'denied'; contract/envelope: 'draft' | 'sent' | 'signed' | 'void'; task: 'open' | 'done' */
  status?: string;
  isSynced?: boolean;
  expiresOn?: string;
  dueOn?: string;
  signedOn?: string;
  endsOn?: string;
  noticeOn?: string;
};

export type FactPointer = {
  id: string;
  kind: FactKind;
  direction: Direction;
  /** The author's side. */
  side: Side;
  strength: Strength;
  /** When it happened (a meeting: its start), an instant in ISO 8601. */
  occurredAt: string;
  endsAt: string | null;
  /** When this workspace came to know it, an instant in ISO 8601. */
  recordedAt: string;
  /** Kind, direction, buyer role and date; a subject only where an admin allows that source. */
  label: string;
  isCancelled: boolean;
  /** An automatic reply, bounce, calendar receipt or list mail. */
  isAutomatic: boolean;
  participants: readonly FactParticipant[];
  attributes: FactAttributes;
};
