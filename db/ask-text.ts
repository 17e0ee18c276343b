// Asks with a statement whose text is made once: drizzle lays the same one out anew each time, which costs more than to send it.
import type { SelectedFieldsOrdered } from 'drizzle-orm/pg-core';
import type { Tx } from './client';

/**
 * Sent at once, ahead of whatever is asked next.
 * @param text with $1, $2, … for `values`
 * @param fields how columns become members, in their order; left out: rows as the driver reads them
 */
export function askText<Row>(
  tx: Tx,
  text: string,
  values: readonly unknown[],
  fields?: SelectedFieldsOrdered,
): Promise<Row[]> {
  return tx._.session
    .prepareQuery<{ execute: Row[]; all: Row[]; values: unknown[] }>(
      { sql: text, params: [...values] },
      fields,
      undefined,
      fields !== undefined,
    )
    .execute();
}
