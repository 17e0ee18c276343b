// Keeping something for a shorter time takes a second person; keeping it longer takes none.
import { expect, it } from 'vitest';
import { isSameRetention, isShorter, readRetention } from './retention-rules';

it('keeps everything for ever until somebody says otherwise', () => {
  expect(readRetention(null)).toEqual({
    pointers: null,
    contacts: null,
    log_values: null,
    refused_rows: null,
  });
});

it('is shorter where anything goes earlier, whatever else stays longer', () => {
  const now = readRetention({ pointers: 24, contacts: 36 });
  expect(isShorter(now, readRetention({ pointers: 24, contacts: 36 }))).toBe(false);
  expect(isShorter(now, readRetention({ pointers: 30 }))).toBe(false);
  expect(isShorter(now, readRetention({ pointers: 23, contacts: 99 }))).toBe(true);
  expect(isShorter(now, readRetention({ pointers: 24, contacts: 36, log_values: 240 }))).toBe(true);
  expect(isSameRetention(now, readRetention({ contacts: 36, pointers: 24 }))).toBe(true);
});

it.each([0, -1, 241, 1.5, '12'])('refuses %s months', (months) => {
  expect(() => readRetention({ pointers: months })).toThrow();
});
