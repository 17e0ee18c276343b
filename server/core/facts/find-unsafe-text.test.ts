import { describe, expect, test } from 'vitest';
import { findUnsafeText } from './find-unsafe-text';

describe('text that no column can hold', () => {
  test('is found however deep it lies, and named by its path', () => {
    expect(findUnsafeText({ saw: [{ amount: '1' }, { counterparty: 'a\u0000' }] })).toEqual({
      where: ['saw', '1', 'counterparty'],
      reason: expect.stringContaining('U+0000 at position 2'),
    });
  });

  test('is found in the name of a member', () => {
    expect(findUnsafeText({ stages: { '\ud800': 'proposal' } })).toMatchObject({ where: ['stages'] });
  });

  test('is found as a number without an end', () => {
    expect(findUnsafeText({ data: [1, Number.POSITIVE_INFINITY] })).toMatchObject({ where: ['data', '1'] });
    expect(findUnsafeText(Number.NaN)).toMatchObject({ where: [] });
  });

  test('is not seen in anything else a request holds', () => {
    expect(findUnsafeText({ a: null, b: 1, c: [true, 'é 🏳️‍🌈 \u202e'], d: undefined })).toBeNull();
  });
});
