// Flags changes that came in from the source and that a gate here would have stopped, until their owner gives a reason.

import { defineFlag } from './flag-definition';
import { nameOfField, nameOfItem } from './name-of';

export const notGated = defineFlag({
  rule: 'not_gated',
  version: 1,
  appliesTo: () => true,
  find: ({ summary, now, dayOf }) => {
    const changes = summary.notGated.filter((change) => Date.parse(change.at) <= now);
    return {
      isRaised: changes.length > 0,
      reason:
        changes.length > 0
          ? `${changes.length === 1 ? 'A change' : `${changes.length} changes`} made in the source would have been stopped here and ${changes.length === 1 ? 'has' : 'have'} no reason yet.`
          : 'No change without a reason would have been stopped here.',
      inputs: {
        'changes without a reason': changes.length,
        ...Object.fromEntries(
          changes.map((change, index) => [
            `change ${index + 1}`,
            `${nameOfField(change.field)} on ${dayOf(change.at)}, unmet: ${change.unmet.map(nameOfItem).join(', ')}`,
          ]),
        ),
      },
      clearsWhen: 'The owner gives a reason for each of these changes.',
    };
  },
});
