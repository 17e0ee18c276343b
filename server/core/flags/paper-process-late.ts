// Flags an open deal about to close whose legal, security or procurement step has not started.
import { addDays } from '../calendar/day-arithmetic';
import { earliest } from '../checklist/earliest';
import { plainDay } from '../checklist/plain-day';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

export const paperProcessLate = defineFlag({
  rule: 'paper_process_late',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, today, item, startOf, thresholds }): FlagFinding => {
    const { withinDays } = thresholds.paper_process_late;
    const { closesOn } = summary.commitments;
    const paper = item('paper_process');
    const clearsWhen =
      'Legal, security or procurement of the buyer is in contact, or the close date moves out.';
    const inputs = {
      'close date': closesOn,
      'within days': withinDays,
      'legal, security or procurement': paper?.state.replaceAll('_', ' ') ?? null,
    };
    if (closesOn === null || paper === null || ['met', 'waived', 'not_observable'].includes(paper.state))
      return {
        isRaised: false,
        reason:
          closesOn === null
            ? 'The deal has no close date.'
            : (paper?.reason ?? "The step is not on this deal's checklist."),
        inputs,
        factIds: paper?.factIds ?? [],
        clearsWhen,
        changesAt: closesOn === null ? null : (paper?.changesAt ?? null),
      };
    const dueOn = addDays(closesOn, -withinDays);
    const isRaised = today >= dueOn;
    return {
      isRaised,
      reason: `${paper.reason} Within ${withinDays} days of the close date, from ${plainDay(dueOn)} on, it has to be under way.`,
      inputs,
      factIds: paper.factIds,
      clearsWhen,
      changesAt: earliest([isRaised ? null : startOf(dueOn), paper.changesAt]),
    };
  },
});
