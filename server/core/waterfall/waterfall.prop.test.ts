// Whatever two books hold: every cent is explained once, and each deal stands in the bars it should.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareAmounts, subtractAmounts, sumAmounts } from '../money/amounts';
import { arbitraryPair, arbitraryScope } from './arbitrary-book';
import { isInBook } from './book-line';
import { splitsOf, startComparison } from './compare-books';
import { lineValue } from './line-value';
import { restateMovement } from './restate-movement';
import { ENTRY_CAUSES, EXIT_CAUSES, INSIDE_CAUSES, LATER_CAUSES } from './waterfall-cause';

const CROSSINGS: readonly string[] = [...ENTRY_CAUSES, ...EXIT_CAUSES, 'calendar_or_mapping'];

it('leaves no residual, whatever the books are', () => {
  fc.assert(
    fc.property(arbitraryPair, arbitraryScope, (pairs, scope) => {
      const comparison = startComparison(scope, splitsOf(pairs, scope));
      for (const pair of pairs) comparison.add(pair);
      const { start, end, bars, residual } = comparison.result();
      expect(residual).toBe('0');
      expect(sumAmounts(bars.map(({ amount }) => amount)).total).toBe(subtractAmounts(end, start));
    }),
    { numRuns: 400 },
  );
});

it('explains each deal by itself, and gives a deal that crossed one cause', () => {
  fc.assert(
    fc.property(arbitraryPair, arbitraryScope, (pairs, scope) => {
      const comparison = startComparison(scope, splitsOf(pairs, scope));
      for (const pair of pairs) {
        const [was, is] = [pair.before, pair.after].map((line) => line !== null && isInBook(line, scope));
        const worth = (line: typeof pair.before, isIn: boolean | undefined) =>
          line !== null && isIn ? lineValue(line, 'USD') : '0';
        const parts = comparison.add(pair);
        const moved = subtractAmounts(worth(pair.after, is), worth(pair.before, was));
        expect(sumAmounts(parts.map(({ amount }) => amount)).total).toBe(moved);
        const crossings = parts.filter(({ cause }) => CROSSINGS.includes(cause)).map(({ cause }) => cause);
        if (was && is) expect(crossings).toEqual([]);
        else if (was) expect(crossings).toHaveLength(1);
        else if (is) {
          // A child of a split is new only by what exceeds its parent: the rest, or all of it, is the split's.
          const isOfSplit = parts.some(({ cause }) => cause === 'split');
          expect(crossings.length).toBeGreaterThanOrEqual(isOfSplit ? 0 : 1);
          expect(crossings.length).toBeLessThanOrEqual(1);
        } else if (parts.length > 0) expect(crossings.at(-1)).toBe('won');
      }
    }),
    { numRuns: 400 },
  );
});

it('is tried on sets of one category and of several', () => {
  const sizes = new Set(
    fc.sample(arbitraryScope, { numRuns: 200, seed: 7 }).map((scope) => scope.categories.size),
  );
  expect([...sizes].sort()).toEqual([1, 2, 3, 4, 5]);
});

it('says won of no deal while closed is in the set', () => {
  fc.assert(
    fc.property(arbitraryPair, arbitraryScope, (pairs, scope) => {
      const withClosed = { ...scope, categories: new Set([...scope.categories, 'closed' as const]) };
      const comparison = startComparison(withClosed, splitsOf(pairs, withClosed));
      for (const pair of pairs) comparison.add(pair);
      expect(comparison.result().bars.map(({ cause }) => cause)).not.toContain('won');
    }),
  );
});

it('moves no value to children beyond what their parent was worth', () => {
  fc.assert(
    fc.property(arbitraryPair, arbitraryScope, (pairs, scope) => {
      const splits = splitsOf(pairs, scope);
      for (const [parent, given] of splits.ofParent) {
        const before = pairs.find((pair) => pair.before?.deal === parent)?.before;
        expect(before && compareAmounts(given, lineValue(before, 'USD'))).toBeLessThanOrEqual(0);
      }
    }),
  );
});

it('restates without a residual, and turns no money that a rate moved into late evidence', () => {
  fc.assert(
    fc.property(
      arbitraryPair,
      arbitraryScope,
      fc.boolean(),
      fc.boolean(),
      (pairs, scope, isLate, isCorrected) => {
        const findings = { isErased: false, isCorrected, isLate };
        const comparison = startComparison(scope, splitsOf(pairs, scope));
        const moved = pairs.map((pair) => {
          const parts = restateMovement(comparison.explain(pair), pair.before, pair.after, findings);
          comparison.explained(parts);
          return parts;
        });
        expect(comparison.result().residual).toBe('0');
        if (!isLate && !isCorrected)
          for (const { cause } of moved.flat())
            expect([...CROSSINGS, ...INSIDE_CAUSES, 'reopen']).toContain(cause);
        else
          for (const { cause } of moved.flat())
            expect([...LATER_CAUSES, 'exchange_rate', 'probability_table', 'split']).toContain(cause);
      },
    ),
  );
});
