// Reads many rows past the library's mapper, which costs more than the rest of reading them: as the driver gives them, instants as ISO 8601.
import type { GetColumnData } from 'drizzle-orm';
import { type PgColumn, PgTimestamp } from 'drizzle-orm/pg-core';
import { type SQL, sql } from 'drizzle-orm/sql';
import type { Tx } from '@/db/client';

type Plain<Value> = Value extends Date ? string : Value;
export type PlainRow<Columns extends Record<string, PgColumn>> = {
  [Name in keyof Columns]: Plain<GetColumnData<Columns[Name]>>;
};

/** @param rest the statement from its `from` on. Only columns whose value the driver reads as it is: no bytes, no 64-bit integers. */
export async function readPlain<Columns extends Record<string, PgColumn>>(
  tx: Tx,
  columns: Columns,
  rest: SQL,
): Promise<PlainRow<Columns>[]> {
  const entries = Object.entries(columns);
  const list = entries.map(([name, column]) => sql`${column} as ${sql.identifier(name)}`);
  const rows = await tx.execute(sql`select ${sql.join(list, sql`, `)} ${rest}`);
  for (const [name, column] of entries) {
    if (!(column instanceof PgTimestamp)) continue;
    for (const row of rows) {
      const held: unknown = Reflect.get(row, name);
      if (typeof held === 'string') Reflect.set(row, name, isoInstant(held));
    }
  }
  // The columns say what the driver gives: their types are those of the tables.
  return rows as PlainRow<Columns>[];
}

/** `2026-05-12 00:00:00+00`, as a session in UTC writes a whole second. */
const WHOLE_SECOND = 22;

/** @param written by PostgreSQL in any zone. Throws a RangeError where it is no instant. */
export function isoInstant(written: string): string {
  return written.length === WHOLE_SECOND && written.endsWith('+00')
    ? `${written.slice(0, 10)}T${written.slice(11, 19)}.000Z`
    : new Date(written).toISOString();
}
