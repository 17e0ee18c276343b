// Picks the quote that the amount is held against, by the checklist's own choice; an expired presented one is no reference.
import { addDays } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import { chooseQuote } from '../checklist/choose-quote';
import { earliest } from '../checklist/earliest';
import type { FactPointer } from '../evidence/fact-pointer';
import { type DealMoment, nextAhead } from './deal-moment';

/** `changesAt`: when time alone may make it another one, ISO 8601. */
export function referenceQuote(moment: DealMoment): { quote: FactPointer | null; changesAt: string | null } {
  const quotes = moment.past
    .filter((fact) => fact.kind === 'quote')
    .map((fact) => {
      const { expiresOn = '' } = fact.attributes;
      const expiresAt = isDay(expiresOn) ? moment.startOf(addDays(expiresOn, 1)) : null;
      const countsUntil = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);
      return { fact, from: Date.parse(fact.occurredAt), countsUntil, expiresAt, lastFreshDay: 0 };
    });
  const chosen = chooseQuote(quotes, moment.now);
  const isByStanding =
    chosen?.fact.attributes.isSynced === true || chosen?.fact.attributes.status === 'accepted';
  const isCurrent = chosen !== null && (isByStanding || chosen.countsUntil > moment.now);
  const expiries = quotes
    .filter(({ countsUntil }) => countsUntil > moment.now)
    .map(({ expiresAt }) => expiresAt);
  return {
    quote: isCurrent ? chosen.fact : null,
    changesAt: earliest([
      ...(isByStanding ? [] : expiries),
      nextAhead(moment, (fact) => fact.kind === 'quote'),
    ]),
  };
}
