// Flags a deal that was won once and is not any more.
import { plainDay } from '../checklist/plain-day';
import { defineFlag } from './flag-definition';
import { nameOfReason } from './name-of';

export const wonReversed = defineFlag({
  rule: 'won_reversed',
  version: 1,
  appliesTo: (summary) => summary.outcome !== 'won',
  find: ({ history, summary, dayOf }) => {
    const reversal = history
      .filter((entry) => entry.field === 'phase' && entry.oldValue === 'won' && entry.newValue !== 'won')
      .at(-1);
    return {
      isRaised: reversal !== undefined,
      reason: reversal
        ? `The deal was won and is ${summary.outcome} since ${plainDay(dayOf(reversal.at))}.`
        : 'The deal was never won.',
      inputs: {
        'won until': reversal ? dayOf(reversal.at) : null,
        outcome: summary.outcome,
        reason: nameOfReason('won_reversed', reversal?.reasonCode ?? null),
      },
      clearsWhen: 'The deal is won again.',
    };
  },
});
