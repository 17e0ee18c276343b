// An as-of is a day or a minute of the workspace's zone, and nothing else.
import { expect, it } from 'vitest';
import { pastInstant } from './past-instant';

it('takes a day to its last millisecond in the zone, also where the clock changes', () => {
  expect(pastInstant('2026-05-12', 'Europe/Berlin')).toBe('2026-05-12T21:59:59.999Z');
  expect(pastInstant('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T21:59:59.999Z');
});

it('takes a minute of the zone', () => {
  expect(pastInstant('2026-05-12T09:30', 'America/New_York')).toBe('2026-05-12T13:30:00.000Z');
});

it.each(['', 'yesterday', '2026-13-01', '2026-02-30', '2026-05-12T25:00', '2026-05-12T09:30:00Z'])(
  'takes "%s" for nothing',
  (text) => {
    expect(pastInstant(text, 'UTC')).toBeNull();
  },
);
