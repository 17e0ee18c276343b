// From when to when a quote counts: until its own expiry, else for the template's number of days.
import { addDays } from '../calendar/day-arithmetic';
import type { FactPointer } from '../evidence/fact-pointer';
import { freshThrough } from './fresh-window';
import type { ItemCase } from './item-case';

export type QuoteWindow = { fact: FactPointer; from: number; countsUntil: number; lastFreshDay: string };

export function quoteWindow({ item, zone }: ItemCase, fact: FactPointer): QuoteWindow {
  const from = Date.parse(fact.occurredAt);
  const days = item.freshness.kind === 'expiry_or_days' ? item.freshness.days : 0;
  const lastFreshDay = fact.attributes.expiresOn ?? addDays(zone.dayAt(from), days);
  const { countsUntil } = freshThrough(lastFreshDay, zone);
  return { fact, from, countsUntil: countsUntil ?? from, lastFreshDay };
}
