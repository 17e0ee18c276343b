// Whether buyers themselves wrote or attended; who was only copied or invited has done neither.
import type { FactParticipant, FactPointer } from '../evidence/fact-pointer';

export type BuyerTouch = {
  /** Buyers who wrote or attended. */
  contacts: readonly FactParticipant[];
  /** 'a mail from', 'a meeting with': completes with who it was. */
  phrase: string;
  /** When it counts as having happened, ISO 8601: a meeting at its end. */
  happenedAt: string;
};

/** Null where no buyer acted, and below strength 2. The moment may lie ahead. */
export function buyerTouch(fact: FactPointer): BuyerTouch | null {
  if (fact.isCancelled || fact.isAutomatic || fact.strength < 2 || !mayBe(fact)) return null;
  const buyers = fact.participants.filter((participant) => participant.side === 'buyer');
  const acted = buyers.filter((participant) => participant.hasAccepted === true);
  switch (fact.kind) {
    case 'email': {
      // A source that does not say who wrote leaves no doubt where there is one buyer only.
      const authors =
        acted.length === 0 && buyers.length === 1 && buyers[0]?.hasAccepted === null ? buyers : acted;
      return authors.length > 0
        ? { contacts: authors, phrase: 'a mail from', happenedAt: fact.occurredAt }
        : null;
    }
    case 'meeting':
    case 'call':
      return acted.length > 0
        ? {
            contacts: acted,
            phrase: fact.kind === 'call' ? 'a call with' : 'a meeting with',
            happenedAt: fact.endsAt ?? fact.occurredAt,
          }
        : null;
    default:
      return null;
  }
}

/** Told by its kind alone, before anybody on it is looked at. */
function mayBe({ kind, direction, side }: FactPointer): boolean {
  return (
    kind === 'meeting' || kind === 'call' || (kind === 'email' && direction === 'inbound' && side === 'buyer')
  );
}
