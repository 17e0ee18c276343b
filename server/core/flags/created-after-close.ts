// Flags a closed deal that was created later than the day it is said to have closed on.
import { plainDay } from '../checklist/plain-day';
import { defineFlag, isWon } from './flag-definition';

export const createdAfterClose = defineFlag({
  rule: 'created_after_close',
  version: 1,
  appliesTo: (summary) => isWon(summary) || summary.outcome === 'lost',
  find: ({ summary }) => {
    const { closesOn } = summary.commitments;
    const isRaised = closesOn !== null && summary.createdOn > closesOn;
    return {
      isRaised,
      reason: isRaised
        ? `The deal was created on ${plainDay(summary.createdOn)}, after its close date ${plainDay(closesOn)}.`
        : 'The deal was created on or before its close date.',
      inputs: { 'created on': summary.createdOn, 'close date': closesOn },
      clearsWhen: 'The close date is on or after the day the deal was created.',
    };
  },
});
