// Reads what a person types of the CRM's own totals: a sum as either convention writes it where it can be read in one way only.
import { readNumber } from '../money/read-number';
import { refuseTwoWays } from '../money/refuse-two-ways';

export type CrmTotal = {
  deals: number | null;
  amount: string | null;
  dealsProblem: string | null;
  amountProblem: string | null;
};

/** Nothing typed is no problem yet: both are null. `currency`: of the line, so that a sum in another one is none of it. */
export function readCrmTotal(typed: { deals: string; amount: string; currency: string }): CrmTotal {
  const count = typed.deals.trim().replaceAll(/(?<=\d)[,.\s'’](?=\d{3}(?!\d))/g, '');
  const isCount = /^\d{1,9}$/.test(count);
  const sum = readSum(typed.amount, typed.currency);
  return {
    deals: isCount ? Number(count) : null,
    dealsProblem:
      isCount || count === '' ? null : 'This is no number of deals: write whole digits, such as 1234.',
    amount: sum.amount,
    amountProblem: sum.problem,
  };
}

function readSum(text: string, currency: string): { amount: string | null; problem: string | null } {
  const refuse = (problem: string) => ({ amount: null, problem });
  if (text.trim() === '') return { amount: null, problem: null };
  if (text.includes('%')) return refuse('This is a share, not a sum: write 1234.50.');
  const read = readNumber(text, null);
  if (!read.ok) return refuse(refuseTwoWays(text.replace(/[^\d.,]/g, '')) ?? read.reason);
  // A sign of many currencies says nothing against a code.
  if (read.currency !== null && /^[A-Z]{3}$/.test(read.currency) && read.currency !== currency)
    return refuse(`This sum is in ${read.currency}, and the line is of ${currency}.`);
  if (/\.\d{7}|^-?\d{19}/.test(read.amount ?? ''))
    return refuse('This has more digits than a sum of money: at most 18 before the point and 6 after it.');
  return { amount: read.amount, problem: null };
}
