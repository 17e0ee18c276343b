// Where the drafts of some deals stand: another answer means that one was filed, decided or taken back meanwhile.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { draft } from '@/db/schema/draft';

/** @returns by deal; one without drafts is not among them. Steady only while the deals' commitment rows are locked. */
export async function draftsSeen(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.execute<{ id: string; seen: string }>(sql`
    select opportunity_id as id, concat(count(*), ' ', sum(version), ' ', count(*) filter (where state = 'open')) as seen
    from ${draft} where opportunity_id = any(${sql.param([...ids])}::uuid[]) group by opportunity_id`);
  return new Map(rows.map(({ id, seen }) => [id, seen]));
}
