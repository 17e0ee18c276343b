// Flags a close date that was moved earlier while nothing from the buyer supports it.
import { plainDay } from '../checklist/plain-day';
import { closeDateChanges } from './close-date-changes';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

export const pullInWithoutBuyerEvent = defineFlag({
  rule: 'pull_in_without_buyer_event',
  version: 1,
  appliesTo: isOpen,
  find: ({ history, item, dayOf, thresholds }): FlagFinding => {
    const { minDays } = thresholds.pull_in_without_buyer_event;
    const last = closeDateChanges(history).at(-1);
    const event = item('close_event');
    const isPulledIn = last !== undefined && -last.days >= minDays;
    const isSupported = event === null || event.state === 'met' || event.state === 'waived';
    const isRaised = isPulledIn && !isSupported && event.state !== 'not_observable';
    return {
      isRaised,
      reason: !isPulledIn
        ? 'The last change of the close date was no pull-in.'
        : `The close date was pulled in by ${-last.days} days to ${plainDay(last.to)}${isRaised ? " and no buyer's event supports it" : ''}.`,
      inputs: {
        'close date before': last?.from ?? null,
        'close date': last?.to ?? null,
        'changed on': last ? dayOf(last.at) : null,
        "buyer's event": event?.state.replaceAll('_', ' ') ?? null,
      },
      factIds: event?.factIds ?? [],
      clearsWhen: 'A buyer-stated or contractual date on or before the close date is recorded.',
      changesAt: isPulledIn ? (event?.changesAt ?? null) : null,
    };
  },
});
