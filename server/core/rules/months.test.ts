// Months are counted back by the calendar, and end where the workspace's zone says.
import { expect, it } from 'vitest';
import { monthEnds } from './month-ends';
import { monthsBefore } from './months-before';

it('goes back by months, to the last day where the earlier month is shorter', () => {
  expect(monthsBefore(new Date('2026-05-31T10:00:00.000Z'), 3).toISOString()).toBe(
    '2026-02-28T10:00:00.000Z',
  );
  expect(monthsBefore(new Date('2026-01-15T10:00:00.000Z'), 1).toISOString()).toBe(
    '2025-12-15T10:00:00.000Z',
  );
});

it('ends a month a millisecond before the next one starts there', () => {
  expect(monthEnds('2026-05-12', 2, 'Europe/Berlin')).toEqual([
    '2026-03-31T21:59:59.999Z',
    '2026-04-30T21:59:59.999Z',
  ]);
});
