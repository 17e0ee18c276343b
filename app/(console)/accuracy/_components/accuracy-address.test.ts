import { expect, it } from 'vitest';
import { accuracyAddress } from './accuracy-address';

it('holds the split and the start, and leaves out what is usual', () => {
  expect(accuracyAddress('period', 7)).toBe('/accuracy');
  expect(accuracyAddress('segment', 7)).toBe('/accuracy?by=segment');
  expect(accuracyAddress('evidence', 30)).toBe('/accuracy?by=evidence&from=30');
});
