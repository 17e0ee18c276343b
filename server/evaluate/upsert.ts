// Writes derived rows over the ones with the same key, in batches that stay under the protocol's parameter limit.
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';

const PARAMETERS = 30_000;

export async function upsert<Table extends PgTable>(
  tx: Tx,
  table: Table,
  key: readonly PgColumn[],
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const columns = getTableColumns(table);
  const keys = new Set(key.map((column) => column.name));
  const set: Record<string, SQL> = {};
  for (const [name, column] of Object.entries(columns)) {
    if (!keys.has(column.name)) set[name] = sql.raw(`excluded."${column.name}"`);
  }
  const size = Math.max(1, Math.floor(PARAMETERS / Object.keys(columns).length));
  for (let at = 0; at < rows.length; at += size) {
    await tx
      .insert(table)
      .values(rows.slice(at, at + size) as Table['$inferInsert'][])
      .onConflictDoUpdate({ target: [...key], set: set as never });
  }
}
