// Flags a close date moved out of its period twice, or by 45 days in all; one push inside a period is no flag.
import { periodOf } from '../period/period-of';
import { closeDateChanges } from './close-date-changes';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

export const closeDatePushed = defineFlag({
  rule: 'close_date_pushed',
  version: 1,
  appliesTo: isOpen,
  find: ({ calendar, history, predecessors, thresholds }): FlagFinding => {
    const limit = thresholds.close_date_pushed;
    const followed = predecessors.filter((deal) => deal.isConfirmed);
    const histories = [...followed.map((deal) => deal.history), history];
    const changes = histories.flatMap(closeDateChanges).filter((change) => change.days > 0);
    const across = changes.filter((change) => {
      const left = periodOf(calendar, change.from);
      return left !== null && change.to > left.endsOn;
    }).length;
    const totalDays = changes.reduce((sum, change) => sum + change.days, 0);
    const isRaised = across >= limit.acrossPeriodEnds || totalDays >= limit.totalDays;
    return {
      isRaised,
      reason:
        changes.length === 0
          ? 'The close date was never pushed.'
          : `The close date was pushed ${changes.length === 1 ? 'once' : `${changes.length} times`} by ${totalDays} days in all; past the end of a period: ${across}.`,
      inputs: {
        pushes: changes.length,
        'pushes past a period end': across,
        'days pushed in all': totalDays,
        'limit of pushes past a period end': limit.acrossPeriodEnds,
        'limit of days in all': limit.totalDays,
        'deals followed': followed.length,
      },
      clearsWhen: 'The deal is won, lost or void; what was pushed stays counted until then.',
    };
  },
});
