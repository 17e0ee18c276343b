// Writes derived rows over the ones with the same key: each batch is one parameter, read as records by the database.
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';

/** Rows a statement; thousands of parameters each would cost more to build than to run. */
const ROWS = 2_000;

export async function upsert<Table extends PgTable>(
  tx: Tx,
  table: Table,
  key: readonly PgColumn[],
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  // A member that no row has takes its column's default.
  const columns = Object.entries(getTableColumns(table)).filter(([name]) =>
    rows.some((row) => Reflect.get(row, name) !== undefined),
  );
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const keys = new Set(key.map((column) => column.name));
  const set: SQL[] = columns
    .filter(([, column]) => !keys.has(column.name))
    .map(([, column]) => sql`${sql.identifier(column.name)} = excluded.${sql.identifier(column.name)}`);
  const on = key.map((column) => sql.identifier(column.name));
  for (let at = 0; at < rows.length; at += ROWS) {
    const records = rows
      .slice(at, at + ROWS)
      .map((row) =>
        Object.fromEntries(columns.map(([name, column]) => [column.name, Reflect.get(row, name)])),
      );
    await tx.execute(sql`
      insert into ${table} (${sql.join(names, sql`, `)})
      select ${sql.join(names, sql`, `)}
      from json_populate_recordset(null::${table}, ${JSON.stringify(records, written)}::text::json)
      on conflict (${sql.join(on, sql`, `)}) do update set ${sql.join(set, sql`, `)}`);
  }
}

/** Instants come as ISO strings from Date's own toJSON; 64-bit integers have no JSON form but text. */
function written(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
