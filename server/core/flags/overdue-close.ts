// Flags an open deal whose close date has passed; the deal stays in its period and counts as contradicted.
import { addDays } from '../calendar/day-arithmetic';
import { plainDay } from '../checklist/plain-day';
import { defineFlag, isOpen } from './flag-definition';

export const overdueClose = defineFlag({
  rule: 'overdue_close',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, today, startOf }) => {
    const { closesOn } = summary.commitments;
    const clearsWhen = 'The deal is closed, or its close date is today or later.';
    if (closesOn === null)
      return {
        isRaised: false,
        reason: 'The deal has no close date.',
        inputs: { 'close date': null },
        clearsWhen,
      };
    const isRaised = closesOn < today;
    const inputs = { 'close date': closesOn };
    return isRaised
      ? {
          isRaised,
          reason: `The close date ${plainDay(closesOn)} has passed and the deal is still open.`,
          inputs,
          clearsWhen,
        }
      : {
          isRaised,
          reason: `The close date ${plainDay(closesOn)} has not passed.`,
          inputs,
          clearsWhen,
          changesAt: startOf(addDays(closesOn, 1)),
        };
  },
});
