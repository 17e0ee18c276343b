// Takes away what was derived of deals that are gone: a rollback removes those that no other import shows.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

const isGone = sql`not exists (select from opportunity o where o.workspace_id = d.workspace_id and o.id = d.opportunity_id)`;

export async function dropOrphans(tx: Tx, workspaceId: string): Promise<void> {
  const mine: SQL = sql`d.workspace_id = ${workspaceId}::uuid and ${isGone}`;
  await tx.execute(sql`delete from deal_state d where ${mine}`);
  await tx.execute(sql`delete from item_state d where ${mine}`);
  await tx.execute(sql`delete from flag d where ${mine}`);
}
