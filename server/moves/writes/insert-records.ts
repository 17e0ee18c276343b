// Adds rows of a governed table a batch at a time: one parameter that the database reads as records, not one a value.
import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { MoveTx } from '../definition';

/** Every row has the same members; a member that no row has takes its column's default. */
export async function insertRecords<Table extends PgTable>(
  tx: MoveTx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table)).filter(([name]) =>
    rows.some((row) => Reflect.get(row, name) !== undefined),
  );
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(([name, column]) => [column.name, written(Reflect.get(row, name))])),
  );
  await tx.execute(sql`
    insert into ${table} (${names}) select ${names}
    from json_populate_recordset(null::${table}, ${JSON.stringify(records)}::text::json)`);
}

/** Bytes in PostgreSQL's hex form; instants come as ISO strings from Date's own toJSON. */
function written(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
}
