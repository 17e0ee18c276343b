// Which deals accepted merges point at another account than the one they were evaluated with.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export async function touchedByMerges(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select s.opportunity_id as id from deal_state s
    join opportunity o on o.workspace_id = s.workspace_id and o.id = s.opportunity_id
    where o.account_id is distinct from s.account_id order by 1`);
  return rows.map(({ id }) => id);
}
