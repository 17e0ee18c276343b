// Flags a promised category whose blocking items are open; what no source can show is the system's gap and raises nothing.

import { earliest } from '../checklist/earliest';
import { CATEGORY_LABELS } from '../vocabulary/category';
import { ITEM_LABELS, type ItemState } from '../vocabulary/item';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

const UNPROVEN: readonly ItemState[] = ['missing', 'stale', 'challenged', 'contradicted', 'not_yet_knowable'];

const WORDS: Record<ItemState, string> = {
  met: 'met',
  stale: 'stale',
  challenged: 'challenged',
  contradicted: 'contradicted',
  missing: 'missing',
  not_observable: 'not observable',
  not_yet_knowable: 'not knowable yet',
  waived: 'waived',
};

export const categoryWithoutEvidence = defineFlag({
  rule: 'category_without_evidence',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, items, thresholds }): FlagFinding => {
    const { category } = summary.commitments;
    const blocking = items.filter((item) => item.isBlocking && item.applies);
    const open = blocking.filter((item) => UNPROVEN.includes(item.state));
    const isPromised = thresholds.category_without_evidence.categories.includes(category);
    const changesAt = isPromised ? earliest(blocking.map((item) => item.changesAt)) : null;
    const names = open.map((item) => `${ITEM_LABELS[item.key]} (${WORDS[item.state]})`);
    const label = CATEGORY_LABELS[category];
    const isRaised = isPromised && open.length > 0;
    const reason = !isPromised
      ? `${label} asks for no full evidence.`
      : isRaised
        ? `The deal is in ${label}, and ${open.length} of ${blocking.length} blocking items are open: ${names.join(', ')}.`
        : `The deal is in ${label}, and no blocking item that can be seen is open.`;
    return {
      isRaised,
      reason,
      inputs: {
        category: label,
        ...Object.fromEntries(blocking.map((item) => [ITEM_LABELS[item.key], WORDS[item.state]])),
      },
      factIds: open.flatMap((item) => item.factIds),
      clearsWhen: isRaised
        ? `The open items are met: ${open.map((item) => item.remedy ?? ITEM_LABELS[item.key]).join(' ')}`
        : 'Every blocking item is met or waived, or the category claims less.',
      changesAt,
    };
  },
});
