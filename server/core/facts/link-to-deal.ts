// Decides which deals a fact counts for; what a source or a person did not link, and no single role settles, stays a candidate.
export type DealOfAccount = {
  opportunityId: string;
  accountId: string;
  isOpen: boolean;
  /** Contacts that have a role on the deal. */
  contactIds: readonly string[];
};

export type LinkInput = {
  /** Deals that the source itself names for the fact. */
  linkedOpportunityIds: readonly string[];
  /** Deals for which a person accepted a link draft. */
  acceptedOpportunityIds: readonly string[];
  /** The account the source names, when it names no deal. */
  accountId: string | null;
  /** Contacts the source names, or whose address took part. */
  contactIds: readonly string[];
  /** Deals of the accounts in question, at the time the link is decided. */
  deals: readonly DealOfAccount[];
};

export type DealLink = {
  /** Deals the fact counts for; more than one only by explicit link, and then each shows it. */
  counts: readonly string[];
  /** Open deals it may belong to, for a link draft; never counted. */
  candidates: readonly string[];
  why: 'source' | 'accepted_link' | 'only_role' | 'ambiguous' | 'none';
};

/** Ids come back sorted and once each, so that the same inputs give the same bytes. */
export function linkToDeal(input: LinkInput): DealLink {
  const explicit = [...input.linkedOpportunityIds, ...input.acceptedOpportunityIds];
  if (explicit.length > 0) {
    const why = input.linkedOpportunityIds.length > 0 ? 'source' : 'accepted_link';
    return { counts: sortedOnce(explicit), candidates: [], why };
  }
  const open = input.deals.filter(
    (deal) => deal.isOpen && (input.accountId === null || deal.accountId === input.accountId),
  );
  const byRole = open.filter((deal) => deal.contactIds.some((id) => input.contactIds.includes(id)));
  const only = byRole[0];
  if (only && byRole.length === 1) return { counts: [only.opportunityId], candidates: [], why: 'only_role' };
  const possible = byRole.length > 1 ? byRole : input.accountId === null ? [] : open;
  const candidates = sortedOnce(possible.map((deal) => deal.opportunityId));
  return { counts: [], candidates, why: candidates.length > 0 ? 'ambiguous' : 'none' };
}

function sortedOnce(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
