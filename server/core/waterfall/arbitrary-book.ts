// Random pairs of books for property tests: deals that stay, leave, enter, split and change their currency.
import fc from 'fast-check';
import { multiplyAmount } from '../money/amounts';
import { roundHalfEven } from '../money/round-half-even';
import { CATEGORIES, type Category } from '../vocabulary/category';
import { OUTCOMES } from '../vocabulary/phase';
import type { BookLine, WaterfallScope } from './book-line';

const RATES = ['1.1', '0.9137', null];
const amount = fc
  .option(fc.tuple(fc.integer({ min: -50_000, max: 9_000_000 }), fc.integer({ min: 0, max: 99 })), {
    freq: 8,
  })
  .map((parts) => parts && `${parts[0]}.${String(parts[1]).padStart(2, '0')}`.replace('-0.', '0.'));

const fields = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  category: fc.constantFrom(...CATEGORIES),
  closesOn: fc.constantFrom('2026-04-10', '2026-06-30', '2026-08-01', null),
  isInPeriod: fc.boolean(),
  isInNode: fc.boolean(),
  amount,
  currency: fc.constantFrom('USD', 'EUR'),
  rate: fc.constantFrom(...RATES),
  weight: fc.constantFrom(null, null, '0.9', '0.35'),
  gone: fc.constantFrom(null, null, null, 'deleted' as const, 'merged' as const, 'vanished' as const),
});

const convertedOf = (row: { amount: string | null; currency: string; rate: string | null }) =>
  row.amount === null || row.rate === null
    ? null
    : roundHalfEven(multiplyAmount(row.amount, row.rate), 'USD');

/** A line in US dollars, whatever its own currency. */
const arbitraryLine = (deal: string, splitFrom: string | null = null): fc.Arbitrary<BookLine> =>
  fields.map((row) => {
    const rate = row.currency === 'USD' ? '1' : row.rate;
    return { ...row, deal, splitFrom, rate, converted: convertedOf({ ...row, rate }) };
  });

export type BookPair = { before: BookLine | null; after: BookLine | null }[];

export const arbitraryPair: fc.Arbitrary<BookPair> = fc.integer({ min: 0, max: 24 }).chain((n) =>
  fc.tuple(
    ...Array.from({ length: n }, (_, index) => {
      const parent = index % 3 === 2 ? `deal-${String(index - 1).padStart(2, '0')}` : null;
      const line = arbitraryLine(`deal-${String(index).padStart(2, '0')}`, parent);
      return fc.record({
        before: fc.option(line, { freq: 4 }),
        after: fc.option(line, { freq: 4 }),
      });
    }),
  ),
);

export const arbitraryScope: fc.Arbitrary<WaterfallScope> = fc
  .subarray<Category>(['pipeline', 'best_case', 'most_likely', 'commit', 'closed'], { minLength: 1 })
  .map((categories) => ({ categories: new Set(categories), currency: 'USD' }));
