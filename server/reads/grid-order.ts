// Rows of deal_state in the order of one column, from where the last page ended: each order has an index to walk.
import { and, asc, desc, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, SelectedFields } from 'drizzle-orm/pg-core';
import { dealState } from '@/db/schema/derived';
import { GRID_VALUES, type GridCursor, type GridValue } from '@/server/core/filter/grid-cursor';
import type { GridSort } from '@/server/core/filter/grid-sort';
import type { DealReader } from './at-rates';

const COLUMN: Record<GridSort, PgColumn> = {
  name: dealState.name,
  account: dealState.accountName,
  owner: dealState.ownerName,
  closesOn: dealState.closesOn,
  amount: dealState.convertedMinor,
  category: dealState.categoryRank,
  state: dealState.stateRank,
  phase: dealState.phaseRank,
  gaps: dealState.gaps,
  flags: dealState.openFlags,
  drafts: dealState.openDrafts,
  lastFact: dealState.lastFactAt,
};
const TYPE: Record<GridValue, SQL> = {
  text: sql`text`,
  whole: sql`bigint`,
  day: sql`date`,
  instant: sql`timestamptz`,
};

export type GridOrder = {
  sort: GridSort;
  isDescending: boolean;
  after: GridCursor | null;
  limit: number;
};

/** Rows with a value come first in either direction: a blank is not the smallest amount. */
export async function readInOrder<Columns extends SelectedFields & { id: PgColumn }>(
  reader: DealReader,
  columns: Columns,
  where: SQL,
  { sort, isDescending, after, limit }: GridOrder,
) {
  const column = COLUMN[sort];
  const { opportunityId } = dealState;
  const toward = isDescending ? desc : asc;
  const beyond = sql.raw(isDescending ? '<' : '>');
  const read = (within: SQL | undefined, rows: number) =>
    reader
      .select({ ...columns, sorted: column })
      .from(dealState)
      .where(and(where, within))
      .orderBy(toward(column), toward(opportunityId))
      .limit(rows);
  const behind =
    after && after.value !== null
      ? sql`(${column}, ${opportunityId}) ${beyond} (${after.value}::${TYPE[GRID_VALUES[sort]]}, ${after.id}::uuid)`
      : undefined;
  // One more than the page shows: whether there is another.
  const wanted = limit + 1;
  const rows = after?.value === null ? [] : await read(and(isNotNull(column), behind), wanted);
  if (rows.length < wanted && !column.notNull) {
    const blankBehind = after?.value === null ? sql`${opportunityId} ${beyond} ${after.id}::uuid` : undefined;
    rows.push(...(await read(and(isNull(column), blankBehind), wanted - rows.length)));
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > limit && last ? { value: textOf(last.sorted), id: last.id } : null,
  };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
