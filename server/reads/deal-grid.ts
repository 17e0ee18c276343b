// One page of deals under a filter, sorted, with what changed lately on each row.
import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { GridSort } from '@/server/core/filter/grid-sort';
import { dealWhere } from './deal-where';
import { type RecentChange, readRecentChanges } from './recent-changes';

const COLUMN: Record<GridSort, PgColumn | SQL> = {
  name: dealState.name,
  account: dealState.accountName,
  owner: dealState.ownerName,
  closesOn: dealState.closesOn,
  amount: dealState.convertedMinor,
  category: sql`array_position(array['omitted','pipeline','best_case','most_likely','commit','closed'], ${dealState.category})`,
  state: sql`array_position(array['contradicted','gap','waived','evidenced'], ${dealState.dollarState})`,
  phase: sql`array_position(array['discovery','qualification','evaluation','proposal','negotiation','won','lost'], ${dealState.phase})`,
  gaps: dealState.gaps,
  flags: dealState.openFlags,
  drafts: dealState.openDrafts,
  lastFact: dealState.lastFactAt,
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
export type GridPage = { rows: GridRow[]; nextOffset: number | null };

export const PAGE_ROWS = 100;

export async function readDealGrid(
  tx: Tx,
  seat: Seated,
  filter: DealFilter,
  order: { sort: GridSort; isDescending: boolean; offset: number },
): Promise<GridPage> {
  const { where } = await dealWhere(tx, seat, filter);
  const column = COLUMN[order.sort];
  // Deals without a value come last either way: a blank is not the smallest amount.
  const sorted = order.isDescending ? sql`${column} desc nulls last` : sql`${column} asc nulls last`;
  const found = await tx
    .select()
    .from(dealState)
    .where(where)
    .orderBy(sorted, order.isDescending ? desc(dealState.opportunityId) : asc(dealState.opportunityId))
    .offset(order.offset)
    .limit(PAGE_ROWS + 1);
  const page = found.slice(0, PAGE_ROWS);
  const changes = await readRecentChanges(
    tx,
    seat,
    page.map((row) => row.opportunityId),
  );
  return {
    rows: page.map((row) => ({
      id: row.opportunityId,
      name: row.name,
      accountName: row.accountName,
      ownerSeatId: row.ownerSeatId,
      ownerName: row.ownerName,
      category: row.category,
      phase: row.phase,
      stage: row.stage,
      closesOn: row.closesOn,
      amount: row.amount,
      currency: row.currency,
      converted: row.converted,
      dollarState: row.dollarState,
      dollarReason: row.dollarReason,
      blockingTotal: row.blockingTotal,
      blockingMet: row.blockingMet,
      gaps: row.gaps,
      openFlags: row.openFlags,
      openDrafts: row.openDrafts,
      nextStep: row.nextStep,
      lastFactAt: row.lastFactAt?.toISOString() ?? null,
      isOverdue: row.isOverdue,
      isAcceptedHere: row.basis !== 'both',
      changes: changes.get(row.opportunityId) ?? [],
    })),
    nextOffset: found.length > PAGE_ROWS ? order.offset + PAGE_ROWS : null,
  };
}
