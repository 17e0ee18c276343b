// Gives a fact its strength by what the source recorded; it never reads the clock, so the same record is always as strong.
import type { Direction, FactKind, Side, Strength } from '../vocabulary/fact';

export type StrengthInput = {
  kind: FactKind;
  direction: Direction;
  /** The author's side. */
  side: Side;
  isAutomatic: boolean;
  isCancelled: boolean;
  /** A participant on the buyer's side accepted the meeting, or really attended it or the call. */
  hasBuyerAccepted: boolean;
  /** As in FactAttributes: 'draft', 'sent', 'presented', 'accepted', 'denied', 'signed', 'void', 'open', 'done'. */
  status?: string;
  /** The source says that the counterparty signed (a signature date or signer of theirs). */
  isSignedByCounterparty?: boolean;
  /** Attached or typed here by a person rather than delivered by a source. */
  isByHand?: boolean;
};

/**
 * 4 artefact signed by the counterparty · 3 buyer's own document · 2 two-way or inbound from a buyer · 1 seller-side
 * record · 0 assertion, or a record that something did not happen (automatic mail, cancelled meeting).
 * A meeting that a buyer accepted is 2 before it takes place as well, because accepting is the buyer's act;
 * rules that need a past one ask `strengthAt`.
 */
export function strengthOf(fact: StrengthInput): Strength {
  if (fact.isByHand || fact.kind === 'pointer' || fact.isCancelled) return 0;
  switch (fact.kind) {
    case 'email':
      if (fact.isAutomatic || fact.side === 'machine') return 0;
      return fact.side === 'buyer' && fact.direction === 'inbound' ? 2 : 1;
    case 'meeting':
    case 'call':
      if (fact.isAutomatic) return 0;
      return fact.hasBuyerAccepted ? 2 : 1;
    case 'envelope':
    case 'contract':
      return strengthOfPaper(fact);
    case 'quote':
    case 'order':
    case 'document':
      if (fact.status === 'void') return 0;
      if (fact.isSignedByCounterparty) return 4;
      return fact.side === 'buyer' ? 3 : 1;
    case 'task':
    case 'note':
    case 'contact_role':
    case 'last_activity':
      return fact.side === 'machine' ? 0 : 1;
  }
}

/** An envelope's own system says who signed; a contract's status is typed by the seller, so alone it proves less. */
function strengthOfPaper(fact: StrengthInput): Strength {
  if (fact.status === 'void') return 0;
  if (fact.isSignedByCounterparty) return 4;
  if (fact.status === 'signed' && fact.kind === 'envelope' && fact.isSignedByCounterparty === undefined)
    return 4;
  if (fact.side === 'buyer') return 3;
  return fact.status === 'draft' || fact.status === undefined ? 1 : 2;
}
