import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from './day-arithmetic';
import { dayIn, isTimeZone, startOfDayInstant } from './day-in-zone';
import { isDay } from './epoch-day';
import { addWorkingDays, workingDaysBetween } from './working-days';

describe('days', () => {
  it.each(['2024-02-29', '0001-01-01', '9999-12-31', '1969-12-31'])('takes %s as a day', (day) => {
    expect(isDay(day)).toBe(true);
  });
  it.each([
    '2023-02-30',
    '2023-02-29',
    '2023-13-01',
    '0000-01-01',
    '2023-2-3',
    '',
    'NaN',
    '2023-01-01T00:00',
  ])('refuses %s as a day', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });
  it('crosses leap days, years and summer time without losing a day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2023-12-31', '2025-01-01')).toBe(367);
  });
  it('saturates at a placeholder date instead of failing', () => {
    expect(addDays('9999-12-31', 30)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -30)).toBe('0001-01-01');
  });
  it('knows weekdays on both sides of 1970', () => {
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('1969-12-29')).toBe(1);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 5, '2026-11-27'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-23', 10, '2026-12-07'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s plus %i working days is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });
  it('counts the working days after the first day up to the last', () => {
    expect(workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(workingDaysBetween('2026-11-20', '2026-11-22')).toBe(0);
    expect(workingDaysBetween('2026-11-23', '2026-12-07')).toBe(10);
    expect(workingDaysBetween('2026-12-07', '2026-11-23')).toBe(-10);
  });
  it('refuses a count that is no whole number', () => {
    expect(() => addWorkingDays('2026-11-20', 1.5)).toThrow(RangeError);
  });
});

describe('days of a zone', () => {
  it('cuts one instant to different days in different zones', () => {
    expect(dayIn('2026-06-30T18:30:00.000Z', 'Asia/Kathmandu')).toBe('2026-07-01');
    expect(dayIn('2026-06-30T18:30:00.000Z', 'America/New_York')).toBe('2026-06-30');
  });
  it('starts a day at the first instant that exists', () => {
    expect(startOfDayInstant('2026-07-01', 'Asia/Kathmandu')).toBe('2026-06-30T18:15:00.000Z');
    // Beirut skips midnight when summer time starts.
    expect(startOfDayInstant('2022-03-27', 'Asia/Beirut')).toBe('2022-03-26T22:00:00.000Z');
    expect(dayIn('2022-03-26T22:00:00.000Z', 'Asia/Beirut')).toBe('2022-03-27');
  });
  it('refuses a day that does not exist, and a zone that does not', () => {
    expect(() => startOfDayInstant('2023-02-30', 'UTC')).toThrow(RangeError);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('')).toBe(false);
    expect(isTimeZone('Europe/Berlin')).toBe(true);
  });
});
