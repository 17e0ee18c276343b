// From when to when a quote counts: until its own expiry, else for the template's number of days.
import { addDays } from '../calendar/day-arithmetic';
import { dayIn } from '../calendar/day-in-zone';
import type { FactPointer } from '../evidence/fact-pointer';
import { freshThrough } from './fresh-window';
import type { ItemCase } from './item-case';

export type QuoteWindow = { fact: FactPointer; from: number; countsUntil: number; lastFreshDay: string };

export function quoteWindow({ item, setting }: ItemCase, fact: FactPointer): QuoteWindow {
  const days = item.freshness.kind === 'expiry_or_days' ? item.freshness.days : 0;
  const lastFreshDay = fact.attributes.expiresOn ?? addDays(dayIn(fact.occurredAt, setting.timeZone), days);
  const { countsUntil } = freshThrough(lastFreshDay, setting.timeZone);
  const from = Date.parse(fact.occurredAt);
  return { fact, from, countsUntil: countsUntil ?? from, lastFreshDay };
}
