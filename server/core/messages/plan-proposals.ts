// Which gaps the drafter would ask a buyer about, in which order: one question a deal, none that is open, was asked or was declined lately.
import type { ItemKey } from '../vocabulary/item';
import { templatesFor } from './find-template';
import type { MessageTemplate } from './message-template';

/** The rule that every proposal names. */
export const PROPOSAL_RULE = 'ask_buyer@1';
/** A day, over the whole workspace and for one owner. */
export const MOST_PROPOSALS = 10;
export const MOST_PROPOSALS_OF_OWNER = 3;
/** How long a question that was sent, declined or withdrawn is not proposed again, in days. */
export const QUIET_DAYS = 30;
/** Proposals of a deal that were declined before no more are made for it. */
export const MOST_DECLINES = 3;

/** The deals in the order of what is at stake, each with its gaps that a buyer's word can close. */
export type ProposalDeal = {
  opportunityId: string;
  ownerSeatId: string;
  gaps: readonly ItemKey[];
  /** Whether a message is open that an agent wrote: one is answered before the next. */
  hasOpenProposal: boolean;
  /** Items that a message is open for, or was within the quiet days. */
  asked: readonly ItemKey[];
  declined: number;
};
export type PlannedProposal = {
  opportunityId: string;
  ownerSeatId: string;
  itemKey: ItemKey;
  template: MessageTemplate;
};

export function planProposals(
  deals: readonly ProposalDeal[],
  templates: readonly MessageTemplate[],
): PlannedProposal[] {
  return deals.flatMap(({ opportunityId, ownerSeatId, gaps, hasOpenProposal, asked, declined }) => {
    if (hasOpenProposal || declined >= MOST_DECLINES) return [];
    for (const itemKey of gaps) {
      if (asked.includes(itemKey)) continue;
      const template = templateOf(templates, itemKey);
      if (template) return [{ opportunityId, ownerSeatId, itemKey, template }];
    }
    return [];
  });
}

/** What speaks of pricing, terms or a competitor, a person begins. */
function templateOf(templates: readonly MessageTemplate[], itemKey: ItemKey): MessageTemplate | null {
  const [first] = templatesFor(templates, itemKey).filter(
    ({ items, mayMention }) => items.includes(itemKey) && mayMention.length === 0,
  );
  return first ?? null;
}
