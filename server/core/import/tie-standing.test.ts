import { expect, it } from 'vitest';
import { importedOf, lineStanding, type TieLine, tieDifference, tieStanding } from './tie-standing';

const totals = [
  { currency: 'USD', category: 'commit', deals: 2, amount: '100.50' },
  { currency: 'USD', category: 'pipeline', deals: 1, amount: '-20' },
  { currency: 'EUR', category: 'commit', deals: 1, amount: '7' },
];
const line = (own: Partial<TieLine>): TieLine => ({
  currency: 'USD',
  category: 'all',
  deals: 3,
  amount: '80.5',
  importedDeals: 3,
  importedAmount: '80.50',
  reasonCode: null,
  ...own,
});

it('adds up what was imported of a currency, or of one category of it', () => {
  expect(importedOf(totals, 'USD', 'all')).toEqual({ deals: 3, amount: '80.5' });
  expect(importedOf(totals, 'USD', 'commit')).toEqual({ deals: 2, amount: '100.5' });
  expect(importedOf(totals, 'GBP', 'all')).toEqual({ deals: 0, amount: '0' });
});

it('ties by count and by sum, however the sum is written', () => {
  expect(lineStanding(line({}))).toBe('tied');
  expect(lineStanding(line({ deals: 4 }))).toBe('differs');
  expect(lineStanding(line({ amount: '80.51' }))).toBe('differs');
  expect(lineStanding(line({ amount: '80.51', reasonCode: 'rounding' }))).toBe('explained');
  expect(tieDifference(line({ deals: 5, amount: '90' }))).toEqual({ deals: 2, amount: '9.5' });
});

it('is tied as a whole only where every currency is', () => {
  const euro = line({ currency: 'EUR', deals: 1, amount: '7', importedDeals: 1, importedAmount: '7' });
  expect(tieStanding(totals, [])).toBe('not_tied');
  expect(tieStanding(totals, [line({})])).toBe('not_tied');
  expect(tieStanding(totals, [line({}), euro])).toBe('tied');
  expect(tieStanding(totals, [line({ category: 'commit' }), euro])).toBe('not_tied');
  expect(tieStanding(totals, [line({ category: 'commit' }), line({ category: 'pipeline' }), euro])).toBe(
    'tied',
  );
  expect(tieStanding([], [])).toBe('not_tied');
});

it('shows a difference before anything else, and says when one was explained', () => {
  const off = line({ deals: 9 });
  expect(tieStanding(totals, [off])).toBe('differs');
  const euro = line({ currency: 'EUR', deals: 1, amount: '7', importedDeals: 1, importedAmount: '7' });
  expect(tieStanding(totals, [{ ...off, reasonCode: 'filter_differs' }, euro])).toBe('explained');
});
