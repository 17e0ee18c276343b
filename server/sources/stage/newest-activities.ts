// The newest day on which earlier imports show an activity of a deal, asked for the deals that need it.
import { sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import type { ImportSetting } from '../map/import-context';
import type { NewestActivities } from '../map/last-activity';
import { dayInZone } from '../values/parse-moment';

export function newestActivities({ workspaceId, asOfInstant, timeZone }: ImportSetting): NewestActivities {
  return async (dealIds) => {
    if (dealIds.length === 0) return new Map();
    const rows = await withWorkspace(workspaceId, (tx) =>
      tx.execute<{ id: string; newest: string }>(sql`
        select l.opportunity_id as id,
          to_char(max(f.occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as newest
        from fact_link l join fact f on f.workspace_id = l.workspace_id and f.id = l.fact_id
        where l.workspace_id = ${workspaceId}::uuid and l.opportunity_id = any(${sql.param([...dealIds])}::uuid[])
          and l.how = 'source' and f.occurred_at <= ${asOfInstant}::timestamptz
          and f.kind in ('email', 'meeting', 'call', 'task', 'note')
        group by 1`),
    );
    return new Map(rows.map(({ id, newest }) => [id, dayInZone(newest, timeZone)]));
  };
}
