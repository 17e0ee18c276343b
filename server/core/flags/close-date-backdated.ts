// Flags a won deal whose close date was set back into the past; a signature dated by then explains it and raises nothing.
import { daysBetween } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import { plainDay } from '../checklist/plain-day';
import { periodOf } from '../period/period-of';
import { closeDateChanges } from './close-date-changes';
import { defineFlag, type FlagFinding, isWon } from './flag-definition';

export const closeDateBackdated = defineFlag({
  rule: 'close_date_backdated',
  version: 1,
  appliesTo: isWon,
  find: ({ summary, calendar, history, past, dayOf, thresholds }): FlagFinding => {
    const { closesOn } = summary.commitments;
    const { graceDays } = thresholds.close_date_backdated;
    const clearsWhen =
      'A document signed on or before the close date is recorded, or the close date is put right.';
    const change = closeDateChanges(history)
      .filter(({ to }) => to === closesOn)
      .at(-1);
    if (!change)
      return {
        isRaised: false,
        reason: 'No change of the close date set the present one.',
        inputs: { 'close date': closesOn },
        clearsWhen,
      };
    const setOn = dayOf(change.at);
    const backDays = Math.max(0, daysBetween(change.to, setOn));
    const periodThen = periodOf(calendar, setOn);
    const isEarlierPeriod = periodThen !== null && change.to < periodThen.startsOn;
    const signature = past.find(
      ({ attributes: { signedOn = '' } }) => isDay(signedOn) && signedOn <= change.to,
    );
    const isBackdated = backDays > graceDays || (backDays > 0 && isEarlierPeriod);
    return {
      isRaised: isBackdated && !signature,
      reason: !isBackdated
        ? 'The close date was not set back.'
        : `On ${plainDay(setOn)} the close date was set back ${backDays} days to ${plainDay(change.to)}${isEarlierPeriod ? ', into an earlier period' : ''}${signature ? '; a document was signed by then' : ''}.`,
      inputs: {
        'close date': change.to,
        'close date before': change.from,
        'set on': setOn,
        'days set back': backDays,
        'days allowed': graceDays,
        'signed on': signature?.attributes.signedOn ?? null,
      },
      factIds: signature ? [signature.id] : [],
      clearsWhen,
    };
  },
});
