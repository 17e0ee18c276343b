// comparison.csv and restatement.csv: a row for each part of each deal that moved, then the totals; text that would start a formula is neutralised.
import { addAmounts } from '@/server/core/money/amounts';
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';
import type { ComparedDeal, ShownSide } from '@/server/reads/comparison/read-comparison';
import { plainText } from './lines-csv';

type Row = (string | number | null)[];
const SIDE = [
  'amount',
  'currency',
  'rate',
  'converted',
  'weight',
  'category',
  'outcome',
  'closes_on',
  'evidence',
  'owner',
];

export const comparisonHead = (words: readonly [string, string]): Row => [
  'deal',
  'account',
  'cause',
  'moved',
  'changed',
  ...words.flatMap((word) => SIDE.map((column) => `${word}_${column}`)),
  'deal_id',
];

export function comparisonRows({ id, name, account, parts, before, after }: ComparedDeal): Row[] {
  const [was, is] = [sideCells(before), sideCells(after)];
  const changed = SIDE.filter((_, index) => was[index] !== is[index]).join(' ');
  return parts.map(({ cause, amount }) => [
    plainText(name),
    plainText(account),
    cause,
    amount,
    changed,
    ...was,
    ...is,
    id,
  ]);
}

function sideCells(side: ShownSide | null): Row {
  if (side === null) return SIDE.map(() => null);
  const { amount, currency, rate, converted, weight, category, outcome, closesOn, state, owner, gone } = side;
  return [
    amount,
    currency,
    rate,
    converted,
    weight,
    category,
    gone ?? outcome,
    closesOn,
    state,
    plainText(owner),
  ];
}

/** Control totals: the start, every bar, the end, and what is left, which is 0; then the rates of each end where they are not the plan's. */
export function comparisonTotals(
  { start, end, bars, residual }: Waterfall,
  rates: readonly (readonly [word: string, basis: RateBasis])[],
): Row[] {
  const explained = bars.reduce((sum, { amount }) => addAmounts(sum, amount), '0');
  return [
    ['', '', 'TOTAL start', start],
    ...bars.map(({ cause, amount, deals }): Row => ['', '', `TOTAL ${cause}`, amount, `${deals} deals`]),
    ['', '', 'TOTAL moved', explained],
    ['', '', 'TOTAL end', end],
    ['', '', 'TOTAL not explained', residual],
    ...(rates.every(([, basis]) => basis === 'plan') ? [] : rates).map(
      ([word, basis]): Row => ['', '', `RATES ${word}`, basis],
    ),
  ];
}
