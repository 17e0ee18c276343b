// Flags an open deal on which nothing was recorded for a while; silent where no source of the workspace reports activity.
import { addDays } from '../calendar/day-arithmetic';
import { earliest } from '../checklist/earliest';
import { plainDay } from '../checklist/plain-day';
import type { FactPointer } from '../evidence/fact-pointer';
import type { FactKind } from '../vocabulary/fact';
import { type DealMoment, nextAhead } from './deal-moment';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

/** Something somebody did; a role or an attached link says nothing about when. */
const ACTIVITY: readonly FactKind[] = [
  'email',
  'meeting',
  'call',
  'task',
  'note',
  'last_activity',
  'quote',
  'contract',
  'envelope',
  'order',
  'document',
];

const isActivity = (fact: FactPointer): boolean =>
  ACTIVITY.includes(fact.kind) &&
  !fact.isAutomatic &&
  !(fact.kind === 'task' && fact.attributes.status === 'open');

/** The first day on which the silence is too long: the general limit, or the shorter one near the close. */
function firstSilentDay(moment: DealMoment, since: string): { day: string; limitDays: number } {
  const { days, daysWhenClosing, closingWithinDays } = moment.thresholds.no_activity;
  const { closesOn } = moment.summary.commitments;
  const general = addDays(since, days);
  if (closesOn === null) return { day: general, limitDays: days };
  // Both have to hold: so many silent days, and the close date so near.
  const nearClose =
    [addDays(since, daysWhenClosing), addDays(closesOn, -closingWithinDays)].toSorted()[1] ?? general;
  return nearClose <= general
    ? { day: nearClose, limitDays: daysWhenClosing }
    : { day: general, limitDays: days };
}

export const noActivity = defineFlag({
  rule: 'no_activity',
  version: 1,
  appliesTo: isOpen,
  find: (moment): FlagFinding => {
    const clearsWhen = 'A mail, meeting, call or finished task is recorded on the deal.';
    const last = moment.past.filter(isActivity).at(-1);
    if (!last && !moment.observed.some((seen) => ACTIVITY.includes(seen.kind)))
      return {
        isRaised: false,
        reason: 'No source of this workspace reports activities, so silence says nothing.',
        inputs: { 'last activity': null },
        clearsWhen,
        changesAt: earliest([nextAhead(moment, isActivity)]),
      };
    const since = last ? moment.dayOf(last.occurredAt) : moment.summary.createdOn;
    const { day, limitDays } = firstSilentDay(moment, since);
    const isRaised = moment.today >= day;
    const what = last
      ? `The last activity was on ${plainDay(since)}`
      : `Nothing is recorded since ${plainDay(since)}`;
    const next = nextAhead(moment, isActivity);
    return {
      isRaised,
      reason: isRaised
        ? `${what}; the limit of ${limitDays} days was reached on ${plainDay(day)}.`
        : `${what}; without another, the limit of ${limitDays} days is reached on ${plainDay(day)}.`,
      inputs: {
        'last activity': last ? since : null,
        'limit in days': limitDays,
        'limit reached on': day,
        'close date': moment.summary.commitments.closesOn,
      },
      factIds: last ? [last.id] : [],
      clearsWhen,
      changesAt: earliest([isRaised ? null : moment.startOf(day), next]),
    };
  },
});
