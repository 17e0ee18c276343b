import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar/day-arithmetic';
import { fromEpochDay } from '../calendar/epoch-day';
import type { FiscalCalendar } from './fiscal-calendar';
import { periodByKey } from './period-by-key';
import { nextPeriod, periodOf, previousPeriod } from './period-of';

const day = fc.integer({ min: -40_000, max: 80_000 }).map(fromEpochDay);
const grain = fc.constantFrom('year' as const, 'quarter' as const, 'month' as const);
const startMonth = fc.integer({ min: 1, max: 12 });
const yearNamedBy = fc.constantFrom('start' as const, 'end' as const);
const months = fc.record({
  kind: fc.constant('calendar_months' as const),
  version: fc.constant(1),
  startMonth,
  yearNamedBy,
});
const weeks = fc.record({
  kind: fc.constant('weeks' as const),
  version: fc.constant(1),
  pattern: fc.constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const),
  startMonth,
  yearNamedBy,
  weekStartsOn: fc.integer({ min: 1, max: 7 }),
  yearStartsOn: fc.constantFrom('nearest' as const, 'on_or_before' as const, 'on_or_after' as const),
});
const calendar: fc.Arbitrary<FiscalCalendar> = fc.oneof(months, weeks);

it('every day lies in exactly one period of each grain, which its key finds again', () => {
  fc.assert(
    fc.property(calendar, day, grain, (c, d, g) => {
      const period = periodOf(c, d, g);
      if (!period) throw new Error('a rule-based calendar has a period for every day');
      expect(period.startsOn <= d && d <= period.endsOn).toBe(true);
      expect(periodByKey(c, period.key)).toEqual(period);
    }),
  );
});

it('periods follow one another without gap or overlap', () => {
  fc.assert(
    fc.property(calendar, day, grain, (c, d, g) => {
      const period = periodOf(c, d, g);
      const next = period && nextPeriod(c, period);
      expect(next?.startsOn).toBe(period && addDays(period.endsOn, 1));
      expect(next && previousPeriod(c, next)).toEqual(period);
    }),
  );
});

it('a year of weeks has 52 or 53 of them', () => {
  fc.assert(
    fc.property(weeks, day, (c, d) => {
      const year = periodOf(c, d, 'year');
      expect([364, 371]).toContain(year && daysBetween(year.startsOn, year.endsOn) + 1);
    }),
  );
});
