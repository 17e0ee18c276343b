// The range of a promised close date, each at its edge.
import { expect, it } from 'vitest';
import { refuseCloseDate } from './close-date-range';

it.each([null, '2026-05-13', '2026-05-14', '2036-05-13'])('takes %s on 13 May 2026', (day) => {
  expect(refuseCloseDate(day, '2026-05-13')).toBeNull();
});

it.each([
  ['2026-05-12', 'Choose a day from 2026-05-13 on.'],
  ['0001-01-01', 'which has passed'],
  ['2036-05-14', 'Choose a day until 2036-05-13.'],
  ['9999-12-31', 'at most 10 years ahead'],
])('refuses %s with a sentence that says what to choose', (day, words) => {
  expect(refuseCloseDate(day, '2026-05-13')).toContain(words);
});
