// Points out a deal whose whole blocking set is met while its category promises little.

import { earliest } from '../checklist/earliest';
import { CATEGORY_LABELS } from '../vocabulary/category';
import { defineFlag, isOpen } from './flag-definition';

export const evidenceSupportsHigherCategory = defineFlag({
  rule: 'evidence_supports_higher_category',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, items, thresholds }) => {
    const { category } = summary.commitments;
    const blocking = items.filter((item) => item.isBlocking);
    const met = blocking.filter((item) => item.state === 'met');
    const isLow = thresholds.evidence_supports_higher_category.categories.includes(category);
    const isRaised = isLow && blocking.length > 0 && met.length === blocking.length;
    return {
      isRaised,
      reason: isRaised
        ? `The deal is in ${CATEGORY_LABELS[category]}, and all ${blocking.length} blocking items are met.`
        : `${met.length} of ${blocking.length} blocking items are met, and the category is ${CATEGORY_LABELS[category]}.`,
      inputs: {
        category: CATEGORY_LABELS[category],
        'blocking items met': met.length,
        'blocking items': blocking.length,
      },
      factIds: isRaised ? met.flatMap((item) => item.factIds) : [],
      clearsWhen: 'The category claims what the evidence carries, or an item is no longer met.',
      changesAt: earliest(blocking.map((item) => item.changesAt)),
    };
  },
});
