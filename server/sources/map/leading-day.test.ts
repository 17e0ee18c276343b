import { expect, it } from 'vitest';
import { leadingDay } from './leading-day';

it('reads the ISO day a next step opens with', () => {
  expect(leadingDay('2026-05-14 Final terms review')).toBe('2026-05-14');
  expect(leadingDay('2026-05-14: sign')).toBe('2026-05-14');
  expect(leadingDay('2026-05-14')).toBe('2026-05-14');
});

it('guesses no day from anything else', () => {
  for (const text of [
    null,
    '',
    'Call on 2026-05-14',
    '2026-02-30 review',
    '2026-05-141 units',
    '05/14 review',
  ]) {
    expect(leadingDay(text)).toBeNull();
  }
});
