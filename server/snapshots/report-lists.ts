// The lists that the PDF and the workbook both carry, as cells without a style: what moved since the last snapshot, adjustments, quotas.
import { CAUSE_LABELS } from '@/server/core/waterfall/waterfall-cause';
import type { FrozenReport } from './frozen-report';
import { categoryWords, instantWords } from './report-words';
import { MOVED_CATEGORIES } from './reported-movement';

export type ListedCell =
  | { text: string | null }
  | { money: string | null; currency: string }
  | { count: number };
export type ReportList = { heads: string[]; rows: ListedCell[][]; empty: string };

const text = (value: string | null): ListedCell => ({ text: value });

/** Start, each cause, end, and what is left over: nothing. */
export function movementList({ movement, previous, grounds }: FrozenReport): ReportList {
  const { currency } = grounds.workspace;
  const money = (amount: string): ListedCell => ({ money: amount, currency });
  const line = (label: string, count: number | null, amount: string) => [
    text(label),
    count === null ? text(null) : { count },
    money(amount),
  ];
  return {
    heads: [
      `${MOVED_CATEGORIES.map(categoryWords).join(' and ')} since the last snapshot`,
      'Deals',
      currency,
    ],
    rows:
      movement === null
        ? []
        : [
            line('Last snapshot', movement.startDeals, movement.start),
            ...movement.bars.map(({ cause, deals, amount }) => line(CAUSE_LABELS[cause], deals, amount)),
            line('This snapshot', movement.endDeals, movement.end),
            line('Left over', null, movement.residual),
          ],
    empty:
      previous === null
        ? 'This is the first snapshot of the period.'
        : 'The last snapshot is in another currency: the two are not compared.',
  };
}

export function adjustmentList({ adjustments }: FrozenReport): ReportList {
  return {
    heads: ['Of', 'Forecast', 'Adjustment', 'Deal', 'Made', 'Reason'],
    rows: adjustments.map(({ node, category, amount, currency, deal, at, reason }) => [
      text(node),
      text(categoryWords(category)),
      { money: amount, currency },
      text(deal ?? 'The whole node'),
      text(instantWords(at)),
      text(reason),
    ]),
    empty: 'Nothing was adjusted beside the roll-up.',
  };
}

export function quotaList({ quotas, grounds }: FrozenReport): ReportList {
  const { currency } = grounds.workspace;
  const money = (amount: string | null): ListedCell => ({ money: amount, currency });
  return {
    heads: ['Of', 'Quota', 'In force from', 'Closed', 'Open pipeline', 'Coverage'],
    rows: quotas.map(({ node, amount, currency: own, atPlan, effectiveFrom, stood, why }) => [
      text(atPlan === null ? node : `${node} (${atPlan} ${currency} at plan rates)`),
      { money: amount, currency: own },
      text(effectiveFrom),
      money(stood?.closed ?? null),
      money(stood?.open ?? null),
      text(stood?.coverage ? `${stood.coverage} ×` : why),
    ]),
    empty: 'No quota of this period was in force.',
  };
}
