// Names what is published in a workspace at a moment: two equal marks mean that no import came or went in between.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export async function worldMark(tx: Tx, workspaceId: string): Promise<string> {
  const [row] = await tx.execute<{ mark: string }>(sql`
    select count(*) || ' ' || coalesce(max(finished_at)::text, 'none') as mark from import_run
    where workspace_id = ${workspaceId}::uuid and state = 'published'`);
  return row?.mark ?? '';
}
