// The tables an import stages into, and how much of it lies there.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export const STAGED_TABLES = [
  'staged_record',
  'staged_fact',
  'staged_link',
  'staged_signal',
  'staged_row',
] as const;

/** Also what imports of the workspace that have ended left behind. */
export async function removeStaged(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  for (const table of STAGED_TABLES)
    await tx.execute(sql`
      delete from ${sql.identifier(table)} where workspace_id = ${workspaceId}::uuid and (import_id = ${importId}::uuid
        or import_id in (select id from import_run where workspace_id = ${workspaceId}::uuid
          and state in ('published', 'rolled_back', 'failed', 'cancelled')))`);
}

/** Records that lie staged; fewer than were staged means that the database lost them with a crash. */
export async function countStaged(tx: Tx, workspaceId: string, importId: string): Promise<number> {
  const mine = sql`workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid`;
  const [row] = await tx.execute<{ n: number }>(sql`
    select ((select count(*) from staged_record where ${mine}) + (select count(*) from staged_fact where ${mine})
      + (select coalesce(sum(rows), 0) from staged_row where ${mine}))::int as n`);
  return row?.n ?? 0;
}
