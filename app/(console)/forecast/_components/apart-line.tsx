// What no total counts, and what a total counts with a caveat: shown apart, each a link to its deals.
'use client';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import type { Category } from '@/server/core/vocabulary/category';
import { formatCountOf, formatMoney } from '../../../_lib/format';
import { TextLink } from '../../../_ui/text-link';

type Totals = { deals: number; total: string };
type Board = {
  currency: string;
  apart: Record<
    | 'omitted'
    | 'undated'
    | 'unowned'
    | 'amountless'
    | 'unconverted'
    | 'overdue'
    | 'overdue_earlier'
    | 'not_gated'
    | 'vanished',
    Totals
  >;
  unconvertedByCurrency: readonly { currency: string; deals: number; total: string }[];
};

const OPEN: Category[] = ['pipeline', 'best_case', 'most_likely', 'commit'];

export function ApartLine({ board, scope }: { board: Board; scope: DealFilter }) {
  const { apart, currency } = board;
  const open = { ...scope, category: OPEN };
  const lines: { name: string; totals: Totals; filter: DealFilter; text?: string }[] = [
    { name: 'Undated', totals: apart.undated, filter: { ...open, period: 'undated' } },
    { name: 'No owner', totals: apart.unowned, filter: { ...open, owner: 'none' } },
    { name: 'Without amount', totals: apart.amountless, filter: { ...open, only: 'amountless' }, text: '' },
    {
      name: 'Unconverted',
      totals: apart.unconverted,
      filter: { ...open, only: 'unconverted' },
      text: board.unconvertedByCurrency.map((row) => formatMoney(row.total, row.currency)).join(', '),
    },
    { name: 'Past their close date', totals: apart.overdue, filter: { ...open, only: 'overdue' } },
    {
      name: 'Overdue from earlier periods, not counted',
      totals: apart.overdue_earlier,
      filter: { ...open, only: 'overdue_earlier' },
    },
    { name: 'Omitted', totals: apart.omitted, filter: { ...scope, category: ['omitted'] } },
    {
      name: 'No longer in their source, not counted',
      totals: apart.vanished,
      filter: { ...open, only: 'vanished' },
    },
    { name: 'Not gated', totals: apart.not_gated, filter: { ...open, only: 'not_gated' } },
  ];
  const shown = lines.filter((line) => line.totals.deals > 0);
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Shown apart" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {shown.map((line) => (
        <li key={line.name} className="text-ink-2">
          {line.name}{' '}
          <TextLink
            href={`${filterAddress('/forecast', line.filter)}#deals`}
            className="tabular-nums underline"
          >
            {formatCountOf(line.totals.deals, 'deal')}
            {line.text === '' ? '' : ` · ${line.text ?? formatMoney(line.totals.total, currency)}`}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
