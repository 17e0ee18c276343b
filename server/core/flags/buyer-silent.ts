// Flags an open deal whose buyer has not answered two of our mails; needs a source that tells whose mail it is.
import { addDays } from '../calendar/day-arithmetic';
import { buyerTouch } from '../checklist/buyer-touch';
import { earliest } from '../checklist/earliest';
import { plainDay } from '../checklist/plain-day';
import type { FactPointer } from '../evidence/fact-pointer';
import { nextAhead } from './deal-moment';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

const isOurMail = (fact: FactPointer): boolean =>
  fact.kind === 'email' && fact.direction === 'outbound' && fact.side === 'seller' && !fact.isAutomatic;

export const buyerSilent = defineFlag({
  rule: 'buyer_silent',
  version: 1,
  appliesTo: isOpen,
  find: (moment): FlagFinding => {
    const { touches, days } = moment.thresholds.buyer_silent;
    const clearsWhen = 'The buyer writes, or takes part in a meeting or call.';
    const hasDirection = moment.observed.some(
      (seen) => seen.kind === 'email' && seen.direction === 'inbound' && seen.side === 'buyer',
    );
    if (!hasDirection)
      return {
        isRaised: false,
        reason:
          'No source of this workspace delivers mails that buyers wrote, so their silence cannot be seen.',
        inputs: { 'mails from buyers': 'not observable' },
        clearsWhen,
      };
    const answers = moment.summary.facts
      .flatMap((fact) => {
        const touch = buyerTouch(fact);
        return touch ? [{ fact, at: Date.parse(touch.happenedAt) }] : [];
      })
      .sort((a, b) => a.at - b.at);
    const answered = answers.filter(({ at }) => at <= moment.now).at(-1);
    const answer = answered?.fact;
    const answeredAt = answered?.at ?? Number.NEGATIVE_INFINITY;
    const ahead = answers.find(({ at }) => at > moment.now)?.at;
    const answerAheadAt = ahead === undefined ? null : new Date(ahead).toISOString();
    const nextAt = earliest([answerAheadAt, nextAhead(moment, isOurMail)]);
    const unanswered = moment.past.filter(
      (fact) => isOurMail(fact) && Date.parse(fact.occurredAt) > answeredAt,
    );
    const decisive = unanswered[touches - 1];
    const inputs = {
      'unanswered mails': unanswered.length,
      'last word from the buyer': answer ? moment.dayOf(answer.occurredAt) : null,
      'limit in days': days,
    };
    if (!decisive)
      return {
        isRaised: false,
        reason: `Fewer than ${touches} of our mails wait for an answer.`,
        inputs,
        factIds: answer ? [answer.id] : [],
        clearsWhen,
        changesAt: nextAt,
      };
    const touchedOn = moment.dayOf(decisive.occurredAt);
    const raisedOn = addDays(touchedOn, days);
    const isRaised = moment.today >= raisedOn;
    return {
      isRaised,
      reason: `${unanswered.length} of our mails wait for an answer, mail ${touches} since ${plainDay(touchedOn)}; the limit of ${days} days ${isRaised ? 'was' : 'is'} reached on ${plainDay(raisedOn)}.`,
      inputs: { ...inputs, 'count runs from': touchedOn, 'limit reached on': raisedOn },
      factIds: [...unanswered, ...(answer ? [answer] : [])].map((fact) => fact.id),
      clearsWhen,
      changesAt: earliest([isRaised ? null : moment.startOf(raisedOn), nextAt]),
    };
  },
});
