// Flags an open deal that replaces one lost or omitted shortly before; it says whether a person has confirmed that.
import { defineFlag, isOpen } from './flag-definition';

export const recreated = defineFlag({
  rule: 'recreated',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, predecessors, now }) => {
    const linked = summary.lineage.filter(
      (link) => link.kind === 'recreated_from' && Date.parse(link.at) <= now,
    );
    const proposed = predecessors.filter((deal) => deal.kind === 'recreated_from' && !deal.isConfirmed);
    const isRaised = linked.length > 0 || proposed.length > 0;
    return {
      isRaised,
      reason:
        linked.length > 0
          ? 'A person confirmed that this deal was created anew from a lost or omitted one; its pushes and age count on.'
          : isRaised
            ? 'This deal looks created anew from a lost or omitted one of the same account; a person has to confirm it.'
            : 'No lost or omitted deal of the account precedes this one closely.',
      inputs: {
        'confirmed predecessor': linked.map((link) => link.opportunityId).join(', ') || null,
        'proposed predecessor': proposed.map((deal) => deal.opportunityId).join(', ') || null,
      },
      clearsWhen:
        linked.length > 0
          ? 'The link is undone, or the deal is closed.'
          : 'A person confirms or refuses the link, or the deal is closed.',
    };
  },
});
