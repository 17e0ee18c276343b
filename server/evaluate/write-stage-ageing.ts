// How long won deals stayed in each open phase: the ground on which "stalled in stage" stands. Equal figures are left alone.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { stageAgeing } from '@/db/schema/derived';
import { OPEN_PHASES } from '@/server/core/vocabulary/phase';

/** From here on one more deal says nothing new: the figure is kept until its days change or it rests on twice as many. */
const ENOUGH = 100;

/** Days from entering a phase to leaving it, over every won deal whose history says both; the 75th percentile, rounded up. @returns ids of the open deals in a phase whose figure changed. */
export async function writeStageAgeing(tx: Tx, workspaceId: string): Promise<string[]> {
  const phases = sql.param([...OPEN_PHASES]);
  const rows = await tx.execute<{ id: string }>(sql`
    with steps as (
      select opportunity_id, new_value as phase, at,
        lead(at) over (partition by opportunity_id order by at, id) as left_at
      from commitment_entry where field = 'phase'
    ), aged as (
      select s.phase, count(*)::int as n,
        ceil(percentile_disc(0.75) within group (order by extract(epoch from s.left_at - s.at) / 86400))::int as p75_days
      from steps s join opportunity o on o.id = s.opportunity_id
      where o.outcome = 'won' and s.left_at is not null and s.phase = any(${phases}::text[])
      group by s.phase
    ), written as (
      insert into ${stageAgeing} as held (workspace_id, phase, p75_days, n)
      select ${workspaceId}::uuid, phase, p75_days, n from aged
      on conflict (workspace_id, phase) do update set p75_days = excluded.p75_days, n = excluded.n
      where held.p75_days <> excluded.p75_days or excluded.n <> held.n and least(held.n, excluded.n) < ${ENOUGH}
        or excluded.n >= 2 * held.n
      returning held.phase
    )
    select s.opportunity_id as id from deal_state s join written using (phase) where s.outcome = 'open'`);
  return rows.map((row) => row.id);
}
