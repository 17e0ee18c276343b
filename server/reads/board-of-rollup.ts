// A forecast's numbers out of the kept sums: one statement, folded here into the same parts that a scan of the deals gives.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { addAmounts } from '@/server/core/money/amounts';
import type { Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import type { BoardParts } from './board-parts';
import { addMeasures, type BoardRow, type Measures, OPEN_CATEGORIES, sumMeasures } from './board-scan';
import { rolledUp } from './rolled-up';
import type { Sight } from './sight';

type Sum = {
  basis: 'both' | 'source' | 'accepted';
  falls: 'in' | 'undated' | 'earlier';
  category: Category;
  state: DollarState | null;
  isOpen: boolean;
  isUnowned: boolean;
  isOverdue: boolean;
  isNotGated: boolean;
  lacks: 'amount' | 'rate' | null;
  currency: string | null;
  rateTable: string | null;
  deals: number;
  total: string;
  inCurrency: string;
  observable: number;
  blocking: number;
};

/** The same sums as `scanBoardParts`, for a filter that `isRolledUp`. */
export async function readBoardParts(
  tx: Tx,
  seat: Seated,
  sight: Sight,
  filter: DealFilter,
): Promise<BoardParts> {
  const { from, period } = rolledUp(seat, sight, filter);
  const sums: Sum[] = await tx.execute<Sum>(sql`
    select basis, falls, category, dollar_state as state, outcome = 'open' as "isOpen", owner_seat_id is null as "isUnowned",
      is_overdue as "isOverdue", is_not_gated as "isNotGated", lacks, currency, rate_table as "rateTable",
      sum(deals)::int as deals, sum(total)::text as total, sum(unconverted)::text as "inCurrency",
      sum(blocking_observable)::int as observable, sum(blocking_total)::int as blocking
    from ${from} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`);
  const { currency } = seat.workspace;
  const isShown = (sum: Sum) => sum.basis === 'both' || sum.basis === filter.basis;
  const isOther = (sum: Sum) => sum.basis === 'both' || sum.basis !== filter.basis;
  const isWanted = (sum: Sum) => !filter.category?.length || filter.category.includes(sum.category);
  const inPeriod = sums.filter((sum) => isWanted(sum) && isIn(filter, sum));
  const shown = inPeriod.filter(isShown);
  // Nothing is promised of an omitted deal, unless somebody asks for it.
  const counted = shown.filter((sum) => filter.category?.length || sum.category !== 'omitted');
  const open = sums.filter((sum) => isShown(sum) && OPEN_CATEGORIES.includes(sum.category));
  return {
    period,
    rows: foldRows(shown),
    others: inPeriod.filter(isOther).map(({ category, total }) => ({ category, total })),
    undated: sumMeasures(currency, open.filter((sum) => sum.falls === 'undated').map(measuresOf)),
    overdueEarlier: sumMeasures(currency, open.filter((sum) => sum.falls === 'earlier').map(measuresOf)),
    unconvertedByCurrency: foldCurrencies(shown.filter((sum) => sum.category !== 'omitted')),
    rateTables: [...new Set(counted.flatMap(({ rateTable }) => rateTable ?? []))].sort(),
    rateDays: null,
  };
}

function isIn(filter: DealFilter, { falls }: Sum): boolean {
  return falls === 'in' || (falls === 'undated' && ['all', 'undated'].includes(filter.period ?? ''));
}

function measuresOf({ deals, total, lacks }: Sum): Measures {
  return {
    deals,
    total,
    withoutAmount: lacks === 'amount' ? deals : 0,
    unconverted: lacks === 'rate' ? deals : 0,
  };
}

function foldRows(sums: readonly Sum[]): BoardRow[] {
  const groups = new Map<string, Sum[]>();
  for (const sum of sums) {
    const key = `${sum.category} ${sum.state} ${sum.isOpen}`;
    groups.set(key, [...(groups.get(key) ?? []), sum]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { category, state, isOpen } = first;
    const of = (isPart: (sum: Sum) => boolean) => addMeasures(group.filter(isPart).map(measuresOf));
    return [
      {
        category,
        state,
        isOpen,
        whole: of(() => true),
        unowned: of((sum) => sum.isUnowned),
        amountless: of((sum) => sum.lacks === 'amount'),
        set_unconverted: of((sum) => sum.lacks === 'rate'),
        overdue: of((sum) => sum.isOverdue),
        not_gated: of((sum) => sum.isNotGated),
        observable: group.reduce((sum, each) => sum + each.observable, 0),
        blocking: group.reduce((sum, each) => sum + each.blocking, 0),
      },
    ];
  });
}

function foldCurrencies(sums: readonly Sum[]): BoardParts['unconvertedByCurrency'] {
  const held = new Map<string, { currency: string; deals: number; total: string }>();
  for (const { currency, deals, inCurrency } of sums) {
    if (currency === null) continue;
    const before = held.get(currency) ?? { currency, deals: 0, total: '0' };
    held.set(currency, {
      currency,
      deals: before.deals + deals,
      total: addAmounts(before.total, inCurrency),
    });
  }
  return [...held.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
