// Every limit that an admin can set has a sentence and a unit, and percent and share are the same number.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_FLAG_THRESHOLDS } from './flag-thresholds';
import { LIMIT_WORDS, percentOf, shareOf } from './limit-words';

const { version: _, ...limits } = DEFAULT_FLAG_THRESHOLDS;

it('has words for every limit, and none for what is no limit', () => {
  const names = (of: object) =>
    Object.entries(of).map(([rule, held]) => [rule, Object.keys(Object(held)).sort()]);
  expect(names(LIMIT_WORDS)).toEqual(names(limits));
});

it('writes shares as percent and back', () => {
  expect([percentOf('0.005'), percentOf('0.2'), percentOf('1'), percentOf('0')]).toEqual([
    '0.5',
    '20',
    '100',
    '0',
  ]);
  expect([shareOf('0.5'), shareOf('20'), shareOf('100'), shareOf('much')]).toEqual([
    '0.005',
    '0.2',
    '1',
    'much',
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
      const percent = String(millionths / 10_000);
      expect(percentOf(shareOf(percent))).toBe(percent);
    }),
  );
});
