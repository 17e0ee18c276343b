// What the records of an open deal propose, by pure rules; the same inputs give the same drafts in the same order.
import { type DraftInput, draftCase } from './draft-case';
import { type DraftMemory, isWorthAsking, NO_MEMORY } from './draft-memory';
import type { DraftProposal } from './draft-proposal';
import { amountFromQuote } from './rules/amount-from-quote';
import { attributeFromSignals } from './rules/attribute-from-signals';
import { categoryFromEvidence } from './rules/category-from-evidence';
import { closeDateFromBuyerDate } from './rules/close-date-from-buyer-date';
import { contactRoleFromTouch } from './rules/contact-role-from-touch';
import { linkFromCandidate } from './rules/link-from-candidate';
import { nextStepFromEvent } from './rules/next-step-from-event';

/** In the order in which a deal's card shows them. */
const RULES = [
  closeDateFromBuyerDate,
  amountFromQuote,
  categoryFromEvidence,
  nextStepFromEvent,
  attributeFromSignals,
  contactRoleFromTouch,
  linkFromCandidate,
];

/** A closed deal proposes nothing. What was declined, or silenced three times, is not proposed again on the same records. */
export function deriveDrafts(input: DraftInput, memory: DraftMemory = NO_MEMORY): DraftProposal[] {
  if (input.summary.outcome !== 'open') return [];
  const deal = draftCase(input);
  return RULES.flatMap((rule) => rule(deal)).filter((proposal) =>
    isWorthAsking(proposal, memory, deal.today),
  );
}
