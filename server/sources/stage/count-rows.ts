// Lets the planner count the rows of the tables that an import fills, before anybody asks about them.
import { sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';

/** Without it, the first questions about a new workspace are planned for an empty one and take minutes. */
export async function countRows(workspaceId: string): Promise<void> {
  await withWorkspace(workspaceId, (tx) => tx.execute(sql`select plumb_count_rows()`));
}
