// Lets the planner count the rows of the tables that an import fills, before anybody can ask about them.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/**
 * In the transaction that makes them visible: rows that are not yet committed count as none for everybody else, the server's own
 * housekeeping among them, and questions planned for an empty workspace take minutes.
 */
export async function countRows(tx: Tx): Promise<void> {
  await tx.execute(sql`select plumb_count_rows()`);
}
