// A range keeps its meaning through the address, and an address never holds a range that the door would refuse.
import { expect, it } from 'vitest';
import { rangeAddress } from './range-address';
import { isWholeRange, readRange } from './read-range';

const read = (address: string) => readRange(Object.fromEntries(new URL(address, 'http://x').searchParams));

it.each([
  [{ agent: 'drafter', withDrafts: true }],
  [{ rule: 'amount_from_quote@1', since: '2026-05-01', until: '2026-05-13', untilTime: '17:30' }],
  [{ moveIds: ['0199f000-0000-7000-8000-000000000001'] }],
])('reads back %j', (range) => {
  expect(read(rangeAddress(range))).toEqual(range);
});

it('leaves out what is no range', () => {
  expect(read('/audit/rollback?rule=all&since=2026-02-30&moves=one,two&importId=9')).toEqual({});
  expect(isWholeRange({})).toBe(false);
  expect(isWholeRange({ withDrafts: true })).toBe(false);
});
