import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from './day-arithmetic';
import { dayIn, startOfDayInstant } from './day-in-zone';
import { fromEpochDay, isDay, toEpochDay } from './epoch-day';
import { addWorkingDays, workingDaysBetween } from './working-days';

const day = fc.integer({ min: -20_000, max: 60_000 }).map(fromEpochDay);
const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Pacific/Apia', 'Europe/Berlin');

it('adding the days between two days leads from the one to the other', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(addDays(a, daysBetween(a, b))).toBe(b);
    }),
  );
});

it('a day ends where the next one starts, in every zone', () => {
  fc.assert(
    fc.property(day, zone, (d, tz) => {
      const next = startOfDayInstant(addDays(d, 1), tz);
      const lastMoment = new Date(Date.parse(next) - 1).toISOString();
      expect(dayIn(next, tz) > d).toBe(true);
      expect(dayIn(lastMoment, tz) <= d).toBe(true);
    }),
  );
});

it('adding working days lands on a working day that is exactly as many away', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 400 }), (d, count) => {
      const end = addWorkingDays(d, count);
      expect(weekdayOf(end)).toBeLessThanOrEqual(5);
      expect(workingDaysBetween(d, end)).toBe(count);
    }),
  );
});

it('counts days as the runtime does, over all years that can be written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (count) => {
      const text = new Date(count * 86_400_000).toISOString().slice(0, 10);
      expect(fromEpochDay(count)).toBe(text);
      expect(toEpochDay(text)).toBe(count);
    }),
  );
});

it('takes exactly the days that the runtime takes', () => {
  const part = (max: number, width: number) =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'));
  fc.assert(
    fc.property(part(9999, 4), part(13, 2), part(32, 2), (year, month, date) => {
      const text = `${year}-${month}-${date}`;
      const ms = Date.parse(`${text}T00:00:00Z`);
      const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) && year !== '0000';
      expect(isDay(text)).toBe(isReal);
    }),
    { numRuns: 1_000 },
  );
});
