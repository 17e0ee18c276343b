// Whether an import's totals equal the CRM's own: line by line, and for the import as a whole.
import { addAmounts, compareAmounts, subtractAmounts } from '../money/amounts';

const TIE_STANDINGS = ['tied', 'explained', 'differs', 'not_tied'] as const;
/** 'explained': what differs has a code. 'not_tied': nobody entered the CRM's totals for all of it. */
export type TieStanding = (typeof TIE_STANDINGS)[number];

export type ImportedTotal = {
  currency: string | null;
  category: string | null;
  deals: number;
  amount: string;
};
/** `category` may be 'all': the currency as a whole. */
export type TieLine = {
  currency: string;
  category: string;
  deals: number;
  amount: string;
  importedDeals: number;
  importedAmount: string;
  reasonCode: string | null;
};

/** The CRM's minus the import's. */
export function tieDifference(line: Omit<TieLine, 'reasonCode'>): { deals: number; amount: string } {
  return {
    deals: line.deals - line.importedDeals,
    amount: subtractAmounts(line.amount, line.importedAmount),
  };
}

export function lineStanding(line: TieLine): Exclude<TieStanding, 'not_tied'> {
  const { deals, amount } = tieDifference(line);
  if (deals === 0 && compareAmounts(amount, '0') === 0) return 'tied';
  return line.reasonCode === null ? 'differs' : 'explained';
}

/** What the import read of a currency and category, all outcomes together. */
export function importedOf(
  totals: readonly ImportedTotal[],
  currency: string,
  category: string,
): { deals: number; amount: string } {
  const own = totals.filter(
    (row) => (row.currency ?? '') === currency && (category === 'all' || row.category === category),
  );
  return own.reduce(
    (sum, row) => ({ deals: sum.deals + row.deals, amount: addAmounts(sum.amount, row.amount) }),
    { deals: 0, amount: '0' },
  );
}

/** An import is tied where each of its currencies is: as a whole, or in every category it holds. */
export function tieStanding(totals: readonly ImportedTotal[], lines: readonly TieLine[]): TieStanding {
  const standings = lines.map(lineStanding);
  if (standings.includes('differs')) return 'differs';
  const has = (currency: string, category: string) =>
    lines.some((line) => line.currency === currency && line.category === category);
  const isCovered = totals.every(
    ({ currency, category }) => has(currency ?? '', 'all') || has(currency ?? '', category ?? ''),
  );
  if (totals.length === 0 || !isCovered) return 'not_tied';
  return standings.includes('explained') ? 'explained' : 'tied';
}
