// The shorter periods that make up a longer one whole: a year's quarters, a quarter's months; none where they leave days over.
import { addDays } from '../calendar/day-arithmetic';
import type { FiscalCalendar } from './fiscal-calendar';
import { type Period, type PeriodGrain, readPeriodKey } from './period';
import { periodByName } from './period-by-key';

const NEXT: Record<PeriodGrain, PeriodGrain | null> = { year: 'quarter', quarter: 'month', month: null };
/** A custom calendar may have more than four quarters and twelve months. */
const MOST: Record<PeriodGrain, number> = { year: 1, quarter: 8, month: 53 };

/** In order of their days; empty for a month. */
export function partsOfPeriod(calendar: FiscalCalendar, period: Period): Period[] {
  const name = readPeriodKey(period.key);
  const grain = name && NEXT[name.grain];
  if (!name || !grain) return [];
  const parts = Array.from({ length: MOST[grain] }, (_, index) =>
    periodByName(calendar, { fiscalYear: name.fiscalYear, grain, ordinal: index + 1 }),
  ).filter((part) => part !== null && part.startsOn >= period.startsOn && part.endsOn <= period.endsOn);
  const found = parts.filter((part) => part !== null);
  let next = period.startsOn;
  for (const part of found) {
    if (part.startsOn !== next) return [];
    next = addDays(part.endsOn, 1);
  }
  return next === addDays(period.endsOn, 1) ? found : [];
}
