import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayIn, startOfDayInstant } from '../calendar/day-in-zone';
import { fromEpochDay, toEpochDay } from '../calendar/epoch-day';
import { zoneClock } from './zone-clock';

const zone = fc.constantFrom(
  'UTC',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'America/New_York',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
);

it('says the day that the calendar says, in every zone', () => {
  const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
  fc.assert(
    fc.property(instant, zone, (at, tz) => {
      expect(fromEpochDay(zoneClock(tz).dayAt(at))).toBe(dayIn(new Date(at).toISOString(), tz));
    }),
  );
});

it('starts a day when the calendar starts it, on transition days as well', () => {
  const day = fc.integer({ min: 11_000, max: 25_000 }).map(fromEpochDay);
  fc.assert(
    fc.property(day, zone, (on, tz) => {
      expect(zoneClock(tz).startOf(toEpochDay(on))).toBe(Date.parse(startOfDayInstant(on, tz)));
    }),
    {
      examples: [
        ['2022-03-27', 'Asia/Beirut'],
        ['2018-11-04', 'America/Sao_Paulo'],
        ['2026-03-08', 'America/New_York'],
      ],
      numRuns: 500,
    },
  );
});
