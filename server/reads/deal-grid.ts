// One page of deals under a filter, sorted, with what changed lately on each row.
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { GridCursor } from '@/server/core/filter/grid-cursor';
import type { GridSort } from '@/server/core/filter/grid-sort';
import { atRates } from './at-rates';
import { dealWhere } from './deal-where';
import { readInOrder } from './grid-order';
import { type RecentChange, readRecentChanges } from './recent-changes';

const COLUMNS = {
  id: dealState.opportunityId,
  name: dealState.name,
  accountName: dealState.accountName,
  ownerSeatId: dealState.ownerSeatId,
  ownerName: dealState.ownerName,
  category: dealState.category,
  phase: dealState.phase,
  stage: dealState.stage,
  closesOn: dealState.closesOn,
  amount: dealState.amount,
  currency: dealState.currency,
  converted: dealState.converted,
  dollarState: dealState.dollarState,
  dollarReason: dealState.dollarReason,
  blockingTotal: dealState.blockingTotal,
  blockingMet: dealState.blockingMet,
  gaps: dealState.gaps,
  openFlags: dealState.openFlags,
  openDrafts: dealState.openDrafts,
  nextStep: dealState.nextStep,
  lastFactAt: dealState.lastFactAt,
  isOverdue: dealState.isOverdue,
  basis: dealState.basis,
};

export type GridRow = {
  id: string;
  name: string;
  accountName: string | null;
  ownerSeatId: string | null;
  ownerName: string | null;
  category: string;
  phase: string;
  stage: string | null;
  closesOn: string | null;
  amount: string | null;
  currency: string;
  converted: string | null;
  dollarState: string | null;
  dollarReason: string;
  blockingTotal: number;
  blockingMet: number;
  gaps: number;
  openFlags: number;
  openDrafts: number;
  nextStep: string | null;
  lastFactAt: string | null;
  isOverdue: boolean;
  isAcceptedHere: boolean;
  /** Changes of the last seven days, newest first, one a field. */
  changes: RecentChange[];
};
export type GridPage = { rows: GridRow[]; nextCursor: GridCursor | null };

export const PAGE_ROWS = 100;

export async function readDealGrid(
  tx: Tx,
  seat: Seated,
  filter: DealFilter,
  order: { sort: GridSort; isDescending: boolean; after: GridCursor | null },
): Promise<GridPage> {
  const { where } = await dealWhere(tx, seat, filter);
  const { rows, nextCursor } = await readInOrder(atRates(tx, seat, filter), COLUMNS, where, {
    ...order,
    limit: PAGE_ROWS,
  });
  const changes = await readRecentChanges(
    tx,
    seat,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.map(({ basis, lastFactAt, sorted, ...row }) => ({
      ...row,
      lastFactAt: lastFactAt?.toISOString() ?? null,
      isAcceptedHere: basis !== 'both',
      changes: changes.get(row.id) ?? [],
    })),
    nextCursor,
  };
}
