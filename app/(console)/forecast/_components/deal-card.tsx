// A deal on a phone: name, dollars and state first.
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import { formatDay, formatMoney } from '../../../_lib/format';
import { DollarStateMark } from '../../_components/evidence/dollar-state-mark';
import type { GridDeal } from './grid-deal';

export function DealCard({ row, today }: { row: GridDeal; today: string }) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <span className="truncate font-medium">{row.name}</span>
        <span className="whitespace-nowrap tabular-nums">
          {row.amount === null ? 'No amount' : formatMoney(row.amount, row.currency)}
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 text-ink-2 text-xs">
        <DollarStateMark state={row.dollarState as DollarState | null} />
        <span>{CATEGORY_LABELS[row.category as Category]}</span>
        <span>{row.closesOn ? formatDay(row.closesOn, today) : 'Undated'}</span>
        <span>{row.ownerName ?? 'No owner'}</span>
      </div>
    </div>
  );
}
