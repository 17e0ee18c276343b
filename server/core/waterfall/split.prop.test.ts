// What a split's children are worth is new only beyond what their parent was worth, however many they are and whoever they were split from.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addAmounts, compareAmounts, subtractAmounts, sumAmounts } from '../money/amounts';
import type { BookLine } from './book-line';
import { splitsOf, startComparison } from './compare-books';
import { smaller } from './split-book';
import type { WaterfallCause } from './waterfall-cause';

const SCOPE = { categories: new Set(['commit'] as const), currency: 'USD' };
const cents = (from: number) =>
  fc
    .integer({ min: from, max: 9_000_000 })
    .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
const line = (deal: string, amount: string, splitFrom: string | null = null): BookLine => ({
  deal,
  outcome: 'open',
  category: 'commit',
  closesOn: '2026-06-15',
  isInPeriod: true,
  isInNode: true,
  amount,
  currency: 'USD',
  rate: '1',
  converted: amount,
  weight: null,
  gone: null,
  splitFrom,
});
/** A parent, what is left of it, and children that were split from it or from one another. */
const family = fc.record({
  worth: cents(0),
  left: fc.option(cents(0)),
  children: fc.array(fc.record({ value: cents(1), of: fc.nat() }), { minLength: 1, maxLength: 6 }),
});
const sum = (amounts: readonly string[]) => sumAmounts([...amounts]).total;

it('calls new exactly what all children together are worth beyond their parent, and leaves no residual', () => {
  fc.assert(
    fc.property(family, ({ worth, left, children }) => {
      const lines = children.map(({ value, of }, n) =>
        line(`child-${n}`, value, n === 0 || of % (n + 1) === n ? 'parent' : `child-${of % (n + 1)}`),
      );
      const pairs = [
        { before: line('parent', worth), after: left === null ? null : line('parent', left) },
        ...lines.map((after) => ({ before: null, after })),
      ];
      const comparison = startComparison(SCOPE, splitsOf(pairs, SCOPE));
      const [parent = [], ...others] = pairs.map((pair) => comparison.add(pair));
      const of = (parts: typeof parent, cause: WaterfallCause) =>
        sum(parts.filter((part) => part.cause === cause).map(({ amount }) => amount));
      const all = sum(lines.map(({ amount }) => amount ?? '0'));
      expect(of(others.flat(), 'split')).toBe(smaller(worth, all) === worth ? addAmounts(worth, '0') : all);
      const beyond = subtractAmounts(all, worth);
      expect(of(others.flat(), 'new')).toBe(compareAmounts(beyond, '0') > 0 ? beyond : '0');
      // What the parent gave to its children is no fall of its own, and it gives no more than it fell by.
      const fell = left === null ? '0' : subtractAmounts(worth, left);
      const given = compareAmounts(fell, '0') > 0 ? smaller(fell, smaller(worth, all)) : '0';
      expect(of(parent, 'split')).toBe(subtractAmounts('0', given));
      expect(comparison.result().residual).toBe('0');
    }),
    { numRuns: 300 },
  );
});
