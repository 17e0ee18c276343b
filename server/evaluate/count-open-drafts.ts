// Brings the number of open drafts on some deals' rows up to date; nothing else of a row depends on a draft.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export async function countOpenDrafts(tx: Tx, opportunityIds: readonly string[]): Promise<void> {
  const ids = sql`${sql.param([...opportunityIds])}::uuid[]`;
  await tx.execute(sql`
    update deal_state s set open_drafts = c.n
    from (
      select i.id, count(d.id)::smallint as n from unnest(${ids}) as i (id)
      left join draft d on d.opportunity_id = i.id and d.state = 'open'
      group by i.id
    ) c
    where s.opportunity_id = c.id and s.open_drafts <> c.n`);
}
