// The columns of the deal grid; one unit a column, the total of the filter in the footer.
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import { PHASE_LABELS, type Phase } from '@/server/core/vocabulary/phase';
import {
  dayOfInstant,
  formatAmount,
  formatCountOf,
  formatDay,
  formatMoney,
  formatRelativeDay,
} from '../../../_lib/format';
import type { GridColumn } from '../../../_ui/data-grid/grid-column';
import { DollarStateMark } from '../../_components/evidence/dollar-state-mark';
import { ChangeMark } from './change-mark';
import type { GridDeal } from './grid-deal';

export type ColumnSetting = {
  today: string;
  timeZone: string;
  currency: string;
  /** Which rates amounts are converted with; empty for plan rates. */
  rates: string;
  total: string | null;
  deals: number;
};

export function dealColumns(setting: ColumnSetting): GridColumn<GridDeal>[] {
  const { today, timeZone, currency } = setting;
  const changed = (row: GridDeal, field: string) => (
    <ChangeMark
      change={row.changes.find((change) => change.field === field)}
      timeZone={timeZone}
      today={today}
    />
  );
  return [
    {
      id: 'name',
      header: 'Deal',
      width: 240,
      grow: true,
      pinned: true,
      primary: true,
      sortable: true,
      cell: (row) => row.name,
      footer: formatCountOf(setting.deals, 'deal'),
    },
    {
      id: 'account',
      header: 'Account',
      width: 160,
      sortable: true,
      cell: (row) => row.accountName ?? <span className="text-ink-3">No account</span>,
    },
    {
      id: 'owner',
      header: 'Owner',
      width: 140,
      sortable: true,
      cell: (row) => row.ownerName ?? <span className="text-ink-3">No owner</span>,
    },
    {
      id: 'category',
      header: 'Category',
      width: 116,
      sortable: true,
      cell: (row) => (
        <>
          {CATEGORY_LABELS[row.category as Category]}
          {changed(row, 'category')}
        </>
      ),
    },
    {
      id: 'state',
      header: 'Evidence',
      width: 132,
      sortable: true,
      hint: 'The state of the deal’s dollars by its checklist',
      cell: (row) => (
        <DollarStateMark state={row.dollarState as DollarState | null} detail={row.dollarReason} />
      ),
    },
    {
      id: 'amount',
      header: `Amount, ${currency}`,
      ...(setting.rates ? { hint: `Other currencies ${setting.rates}` } : {}),
      numeric: true,
      width: 132,
      sortable: true,
      footer: <span title={formatMoney(setting.total, currency)}>{formatAmount(setting.total)}</span>,
      cell: (row) => (
        <>
          {amountOf(row)}
          {changed(row, 'amount')}
        </>
      ),
    },
    {
      id: 'closesOn',
      header: 'Closes',
      width: 128,
      sortable: true,
      cell: (row) => (
        <span
          title={formatRelativeDay(row.closesOn, today)}
          className={row.isOverdue ? 'text-bad-ink' : undefined}
        >
          {row.closesOn ? formatDay(row.closesOn, today) : 'Undated'}
          {row.isOverdue ? ', overdue' : ''}
          {changed(row, 'closes_on')}
        </span>
      ),
    },
    {
      id: 'phase',
      header: 'Stage',
      width: 136,
      sortable: true,
      cell: (row) => (
        <span title={PHASE_LABELS[row.phase as Phase]}>
          {row.stage ?? PHASE_LABELS[row.phase as Phase]}
          {changed(row, 'stage')}
        </span>
      ),
    },
    {
      id: 'gaps',
      header: 'Checklist',
      numeric: true,
      width: 92,
      sortable: true,
      hint: 'Blocking items met, of those that count',
      cell: (row) => (row.blockingTotal > 0 ? `${row.blockingMet} of ${row.blockingTotal}` : '–'),
    },
    {
      id: 'flags',
      header: 'Flags',
      numeric: true,
      width: 72,
      sortable: true,
      cell: (row) => row.openFlags || '–',
    },
    {
      id: 'drafts',
      header: 'Drafts',
      numeric: true,
      width: 76,
      sortable: true,
      cell: (row) => row.openDrafts || '–',
    },
    {
      id: 'lastFact',
      header: 'Last fact',
      width: 110,
      sortable: true,
      cell: (row) => formatDay(row.lastFactAt ? dayOfInstant(row.lastFactAt, timeZone) : null, today),
    },
  ];
}

function amountOf(row: GridDeal) {
  if (row.amount === null) return <span className="text-ink-3">No amount</span>;
  if (row.converted === null)
    return (
      <span title="Unconverted: no rate, not in the total">{formatMoney(row.amount, row.currency)} *</span>
    );
  return formatAmount(row.converted);
}
