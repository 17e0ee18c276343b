// From when to when a quote counts: until its own expiry, else for the template's number of days.
import { toEpochDay } from '../calendar/epoch-day';
import type { FactPointer } from '../evidence/fact-pointer';
import { freshThrough } from './fresh-window';
import type { ItemCase } from './item-case';

export type QuoteWindow = { fact: FactPointer; from: number; countsUntil: number; lastFreshDay: number };

export function quoteWindow({ item, zone }: ItemCase, fact: FactPointer): QuoteWindow {
  const from = Date.parse(fact.occurredAt);
  const days = item.freshness.kind === 'expiry_or_days' ? item.freshness.days : 0;
  const { expiresOn } = fact.attributes;
  const lastFreshDay = expiresOn === undefined ? zone.dayAt(from) + days : toEpochDay(expiresOn);
  const { countsUntil } = freshThrough(lastFreshDay, zone);
  return { fact, from, countsUntil: countsUntil ?? from, lastFreshDay };
}
