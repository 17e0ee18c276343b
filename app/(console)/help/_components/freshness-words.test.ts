import { expect, it } from 'vitest';
import { freshnessWords } from './freshness-words';

it('says the shorter freshness near the close beside the usual one', () => {
  expect(freshnessWords({ kind: 'days', days: 30, nearClose: { withinDays: 30, days: 14 } })).toBe(
    '30 days; 14 in the last 30 before close',
  );
});

it('says the other ways in which evidence ages', () => {
  expect(freshnessWords({ kind: 'days', days: 60, nearClose: null })).toBe('60 days');
  expect(freshnessWords({ kind: 'until_passed' })).toBe('Until it has passed');
  expect(freshnessWords({ kind: 'expiry_or_days', days: 90 })).toBe('Until its expiry, else 90 days');
  expect(freshnessWords({ kind: 'never_stale' })).toBe('Does not age');
});
