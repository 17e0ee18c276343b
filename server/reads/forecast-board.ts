// The forecast of one period and scope: each category split by evidence, what no total counts, and the bridge from the CRM.
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { derivePipelineCoverage, type PipelineCoverage } from '@/server/core/quota/pipeline-coverage';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import { atRates } from './at-rates';
import { readBoardParts } from './board-of-rollup';
import { type RateDays, scanBoardParts } from './board-parts';
import { type BoardRow, OPEN_CATEGORIES, type ScannedSet, setOf, sumMeasures } from './board-scan';
import { type BridgeLine, bridgeOf } from './bridge-of';
import { type DealTotals, readTotalsWhere } from './deal-totals';
import { dealScope, periodFor } from './deal-where';
import { readScopeQuota, type ScopeQuota } from './quota-of-scope';
import { loadRateBook } from './rate-book';
import { isRolledUp } from './rolled-up';
import { loadSight, type Sight } from './sight';

export type EvidenceCell = {
  category: Category;
  /** Null for omitted deals, whose dollars are in no state. */
  state: DollarState | null;
  deals: number;
  total: string;
  withoutAmount: number;
  unconverted: number;
};
export type ForecastBoard = {
  period: { key: string; label: string; startsOn: string; endsOn: string } | null;
  currency: string;
  cells: EvidenceCell[];
  bridge: BridgeLine[];
  /** Blocking items of commit and most likely deals: how many any source could show. */
  observable: { items: number; of: number };
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
    DealTotals
  >;
  unconvertedByCurrency: { currency: string; deals: number; total: string }[];
  /** Rate tables that amounts of this scope were converted with, such as 'plan FY2026 v2'; empty where none was needed. */
  rateTables: string[];
  rateDays: RateDays | null;
  /** At plan rates whatever the filter's are: a quota is a figure of the plan. */
  quota: ScopeQuota & { closed: string; open: string; coverage: PipelineCoverage };
};

export async function readForecastBoard(tx: Tx, seat: Seated, filter: DealFilter): Promise<ForecastBoard> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const { currency } = seat.workspace;
  const rates = loadRateBook(tx, currency, FiscalCalendar.parse(seat.workspace.fiscalCalendar));
  const [parts, quota, vanished, planned] = await Promise.all([
    partsOf(filter)(tx, seat, sight, filter),
    readScopeQuota(tx, seat, filter, periodFor(seat, filter), rates),
    readTotalsWhere(
      atRates(tx, seat, filter),
      seat,
      dealScope(seat, sight, { ...filter, category: [...OPEN_CATEGORIES], only: 'vanished' }).where,
    ),
    filter.rates ? readPlanned(tx, seat, sight, filter) : null,
  ]);
  const { period, rows, others, undated, overdueEarlier, unconvertedByCurrency, rateTables, rateDays } =
    parts;
  const mine = categoryTotals(rows);
  const [source, shown] = filter.basis === 'source' ? [mine, others] : [others, mine];
  const promised = rows.filter((row) => row.isOpen && ['commit', 'most_likely'].includes(row.category));
  const set = (name: ScannedSet) => setOf(currency, rows, name);
  return {
    period,
    currency,
    cells: rows
      .filter((row) => row.category !== 'omitted')
      .map(({ category, state, whole }) => ({ category, state, ...whole })),
    bridge: bridgeOf(source, shown),
    observable: {
      items: promised.reduce((sum, row) => sum + row.observable, 0),
      of: promised.reduce((sum, row) => sum + row.blocking, 0),
    },
    apart: {
      omitted: sumMeasures(
        currency,
        rows.filter((row) => row.category === 'omitted').map((row) => row.whole),
      ),
      undated,
      unowned: set('unowned'),
      amountless: set('amountless'),
      unconverted: set('unconverted'),
      overdue: set('overdue'),
      overdue_earlier: overdueEarlier,
      not_gated: set('not_gated'),
      vanished,
    },
    unconvertedByCurrency,
    rateTables,
    rateDays,
    quota: { ...quota, ...quotaMeasures(currency, planned ?? rows, quota) },
  };
}

const partsOf = (filter: DealFilter) => (isRolledUp(filter) ? readBoardParts : scanBoardParts);

async function readPlanned(tx: Tx, seat: Seated, sight: Sight, filter: DealFilter): Promise<BoardRow[]> {
  const { rates: _rates, ...planned } = filter;
  return (await partsOf(planned)(tx, seat, sight, planned)).rows;
}

function categoryTotals(rows: readonly BoardRow[]): { category: Category; total: string }[] {
  return CATEGORIES.map((category) => ({
    category,
    total: sumMeasures(
      '',
      rows.filter((row) => row.category === category).map((row) => row.whole),
    ).total,
  }));
}

/** Closed and open of the period, and how far what is open covers what is left of the quota. */
function quotaMeasures(currency: string, rows: readonly BoardRow[], { amount, why }: ScopeQuota) {
  const totalOf = (isWanted: (row: BoardRow) => boolean) =>
    sumMeasures(
      currency,
      rows.filter(isWanted).map((row) => row.whole),
    ).total;
  const closed = totalOf((row) => row.category === 'closed');
  const open = totalOf((row) => row.isOpen && row.category !== 'omitted');
  const coverage = derivePipelineCoverage({ open, closed, quota: amount, whyNoQuota: why });
  return { closed, open, coverage };
}
