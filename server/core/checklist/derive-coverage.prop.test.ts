import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumAmounts } from '../money/amounts';
import { DOLLAR_STATES } from '../vocabulary/item';
import { deriveCoverage } from './derive-coverage';

const cents = (min: number) => fc.integer({ min, max: 100_000_000 }).map((n) => (n / 100).toFixed(2));
const deals = (min: number) =>
  fc.array(
    fc.record({ dollarState: fc.option(fc.constantFrom(...DOLLAR_STATES)), amount: fc.option(cents(min)) }),
  );

it('lies between 0 and 1, or says why there is none', () => {
  fc.assert(
    fc.property(deals(-100_000), (rows) => {
      const { coverage, whyNull } = deriveCoverage(rows);
      if (coverage === null) {
        expect(whyNull).not.toBeNull();
      } else {
        expect(Number(coverage)).toBeGreaterThanOrEqual(0);
        expect(Number(coverage)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('splits the total into its four states to the cent, in any order', () => {
  fc.assert(
    fc.property(deals(0), (rows) => {
      const split = deriveCoverage(rows);
      const counted = rows.filter(({ dollarState }) => dollarState !== null).map(({ amount }) => amount);
      expect(split.total).toBe(sumAmounts(counted).total);
      expect(sumAmounts(Object.values(split.amounts)).total).toBe(split.total);
      expect(deriveCoverage([...rows].reverse())).toEqual(split);
    }),
  );
});
