// Reads what a person types of the CRM's own totals: a sum as either convention writes it where it can be read in one way only.
import { readNumber } from '../money/read-number';
import { refuseTwoWays } from '../money/refuse-two-ways';

export type CrmTotal = {
  deals: number | null;
  amount: string | null;
  dealsProblem: string | null;
  amountProblem: string | null;
};

/** Nothing typed is no problem yet: both are null. */
export function readCrmTotal(typed: { deals: string; amount: string }): CrmTotal {
  const count = typed.deals.trim().replaceAll(/(?<=\d)[,.\s'’](?=\d{3}(?!\d))/g, '');
  const isCount = /^\d{1,9}$/.test(count);
  const sum = typed.amount.trim() === '' ? null : readNumber(typed.amount, null);
  const isTooFine = sum?.ok === true && /\.\d{7}|^-?\d{19}/.test(sum.amount ?? '');
  return {
    deals: isCount ? Number(count) : null,
    dealsProblem:
      isCount || count === '' ? null : 'This is no number of deals: write whole digits, such as 1234.',
    amount: sum?.ok && !isTooFine ? sum.amount : null,
    amountProblem:
      sum === null || (sum.ok && !isTooFine)
        ? null
        : sum.ok
          ? 'This has more digits than a sum of money: at most 18 before the point and 6 after it.'
          : (refuseTwoWays(typed.amount.replace(/[^\d.,]/g, '')) ?? sum.reason),
  };
}
