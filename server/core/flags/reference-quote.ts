// Picks the quote that the amount is held against, by the checklist's own choice; an expired presented one is no reference.
import { addDays } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import { chooseQuote } from '../checklist/choose-quote';
import { isQuote } from '../checklist/is-quote';
import type { FactPointer } from '../evidence/fact-pointer';
import type { DealMoment } from './deal-moment';

/** `changesAt`: when time alone makes it another one or none, ISO 8601. */
export function referenceQuote(moment: DealMoment): { quote: FactPointer | null; changesAt: string | null } {
  const quotes = [...moment.past, ...moment.ahead].filter(isQuote).map((fact) => {
    const { expiresOn = '' } = fact.attributes;
    const expiresAt = isDay(expiresOn)
      ? Date.parse(moment.startOf(addDays(expiresOn, 1)))
      : Number.POSITIVE_INFINITY;
    return { fact, from: Date.parse(fact.occurredAt), countsUntil: expiresAt, lastFreshDay: 0 };
  });
  const currentAt = (instant: number): FactPointer | null => {
    const chosen = chooseQuote(quotes, instant);
    if (!chosen) return null;
    const { isSynced, status } = chosen.fact.attributes;
    return isSynced === true || status === 'accepted' || chosen.countsUntil > instant ? chosen.fact : null;
  };
  const quote = currentAt(moment.now);
  const changesAt = quotes
    .flatMap(({ from, countsUntil }) => [from, countsUntil])
    .filter((instant) => instant > moment.now && Number.isFinite(instant))
    .sort((a, b) => a - b)
    .find((instant) => currentAt(instant) !== quote);
  return { quote, changesAt: changesAt === undefined ? null : new Date(changesAt).toISOString() };
}
