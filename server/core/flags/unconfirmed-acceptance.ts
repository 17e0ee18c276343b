// Flags a value accepted here that no import of the source has confirmed within ten working days.
import { addWorkingDays } from '../calendar/working-days';
import { earliest } from '../checklist/earliest';
import { plainDay } from '../checklist/plain-day';
import { defineFlag, type FlagFinding } from './flag-definition';
import { nameOfField } from './name-of';

export const unconfirmedAcceptance = defineFlag({
  rule: 'unconfirmed_acceptance',
  version: 1,
  appliesTo: () => true,
  find: ({ summary, today, now, dayOf, startOf, thresholds }): FlagFinding => {
    const { workingDays } = thresholds.unconfirmed_acceptance;
    const waiting = summary.unconfirmed
      .filter(({ acceptedAt }) => Date.parse(acceptedAt) <= now)
      .map(({ field, acceptedAt }) => {
        const acceptedOn = dayOf(acceptedAt);
        return { field, acceptedOn, dueOn: addWorkingDays(acceptedOn, workingDays) };
      })
      .sort((a, b) => (`${a.acceptedOn} ${a.field}` < `${b.acceptedOn} ${b.field}` ? -1 : 1));
    const overdue = waiting.filter(({ dueOn }) => dueOn <= today);
    const ahead = waiting.filter(({ dueOn }) => dueOn > today);
    return {
      isRaised: overdue.length > 0,
      reason:
        overdue.length > 0
          ? `Accepted here and not in the CRM after ${workingDays} working days: ${overdue.map(({ field, acceptedOn }) => `${nameOfField(field)} of ${plainDay(acceptedOn)}`).join(', ')}.`
          : waiting.length > 0
            ? `An accepted value waits for the CRM, for less than ${workingDays} working days.`
            : 'Every accepted value is in the CRM.',
      inputs: {
        'limit in working days': workingDays,
        ...Object.fromEntries(
          waiting.map(({ field, acceptedOn }) => [`${nameOfField(field)} accepted on`, acceptedOn]),
        ),
      },
      clearsWhen: 'An import of the source brings the accepted value, or the acceptance is undone.',
      changesAt: earliest(ahead.map(({ dueOn }) => startOf(dueOn))),
    };
  },
});
