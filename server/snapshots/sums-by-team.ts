// What the frozen lines in a snapshot's scope come to for each team, with everything below it; no person's are added up here.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { addAmounts } from '@/server/core/money/amounts';

/** In the reporting currency; deals without amount or rate are in neither. */
export type TeamSum = { closed: string; open: string };

/** By the team's id, in the tree as it stood; a team without lines in scope is left out. */
export async function sumsByTeam(tx: Tx, snapshotId: string): Promise<Map<string, TeamSum>> {
  const rows = await tx.execute<{ team: string; closed: string; open: string }>(sql`
    select jsonb_array_elements_text(team_path) as team,
      coalesce(sum(converted) filter (where category = 'closed'), 0)::text as closed,
      coalesce(sum(converted) filter (where category <> 'closed'), 0)::text as open
    from snapshot_line
    where snapshot_id = ${snapshotId} and is_in_scope and category <> 'omitted'
    group by team`);
  return new Map(
    rows.map(({ team, closed, open }) => [
      team,
      { closed: addAmounts('0', closed), open: addAmounts('0', open) },
    ]),
  );
}
