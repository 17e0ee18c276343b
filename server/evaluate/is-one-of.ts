// A condition that a column is one of many ids, sent as one array: a list of placeholders is written, parsed and planned for each.
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

export function isOneOf(column: AnyColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...ids])}::uuid[])`;
}
