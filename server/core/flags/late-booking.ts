// Flags a won deal that was set to won after the period it counts in had ended.
import { plainDay } from '../checklist/plain-day';
import { defineFlag, type FlagFinding, isWon } from './flag-definition';

export const lateBooking = defineFlag({
  rule: 'late_booking',
  version: 1,
  appliesTo: isWon,
  find: ({ summary, setting, history, now, dayOf }): FlagFinding => {
    const { closesOn } = summary.commitments;
    const won = history.filter((entry) => entry.field === 'phase' && entry.newValue === 'won').at(-1)?.at;
    const closedAt =
      summary.closedAt !== null && Date.parse(summary.closedAt) <= now ? summary.closedAt : null;
    const wonAt = won ?? closedAt;
    const endsOn = setting.period?.endsOn ?? null;
    const wonOn = wonAt === null ? null : dayOf(wonAt);
    const isRaised = wonOn !== null && endsOn !== null && wonOn > endsOn;
    return {
      isRaised,
      reason: isRaised
        ? `The deal counts in the period that ended on ${plainDay(endsOn)} and was set to won on ${plainDay(wonOn)}.`
        : wonOn === null || endsOn === null
          ? 'It is not known when the deal was set to won, or in which period it counts.'
          : 'The deal was set to won before its period ended.',
      inputs: { 'set to won on': wonOn, 'close date': closesOn, 'period ends on': endsOn },
      clearsWhen: 'The close date lies in the period in which the deal was set to won.',
    };
  },
});
