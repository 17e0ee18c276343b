// Flags an open deal that rests on fewer than two buyer contacts who wrote or attended lately.

import { addDays } from '../calendar/day-arithmetic';
import { buyerTouch } from '../checklist/buyer-touch';
import { earliest } from '../checklist/earliest';
import { hasReachedPhase } from '../checklist/phase-reached';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';
import { canSeeBuyers } from './observability';

export const singleThreaded = defineFlag({
  rule: 'single_threaded',
  version: 1,
  appliesTo: isOpen,
  find: (moment): FlagFinding => {
    const { contacts: needed, withinDays, fromPhase } = moment.thresholds.single_threaded;
    const clearsWhen = `${needed} different buyer contacts wrote or attended within ${withinDays} days.`;
    const inputs = { 'contacts needed': needed, 'within days': withinDays };
    if (!hasReachedPhase(moment.summary, fromPhase) || !canSeeBuyers(moment))
      return {
        isRaised: false,
        reason: hasReachedPhase(moment.summary, fromPhase)
          ? 'No source of this workspace shows who of the buyers wrote or attended.'
          : 'The deal has not reached the phase this rule starts at.',
        inputs: { 'contacts who wrote or attended': null, ...inputs },
        clearsWhen,
      };
    const lastDayByContact = new Map<string, { day: string; factId: string }>();
    let nextTouchAt: string | null = null;
    for (const fact of moment.summary.facts) {
      const touch = buyerTouch(fact);
      if (!touch) continue;
      if (Date.parse(touch.happenedAt) > moment.now) nextTouchAt = earliest([nextTouchAt, touch.happenedAt]);
      else
        for (const { contactId } of touch.contacts) {
          const day = moment.dayOf(touch.happenedAt);
          const known = contactId === null ? undefined : lastDayByContact.get(contactId);
          if (contactId !== null && (!known || known.day <= day))
            lastDayByContact.set(contactId, { day, factId: fact.id });
        }
    }
    const lately = [...lastDayByContact.values()].filter(
      ({ day }) => addDays(day, withinDays) >= moment.today,
    );
    const leaveAt = lately.map(({ day }) => moment.startOf(addDays(day, withinDays + 1)));
    return {
      isRaised: lately.length < needed,
      reason: `${lately.length} buyer ${lately.length === 1 ? 'contact' : 'contacts'} wrote or attended within ${withinDays} days; ${needed} are asked for.`,
      inputs: { 'contacts who wrote or attended': lately.length, ...inputs },
      factIds: lately.map(({ factId }) => factId),
      clearsWhen,
      changesAt: earliest([...leaveAt, nextTouchAt]),
    };
  },
});
