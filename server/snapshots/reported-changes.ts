// Which deals moved the most money in a period's forecast since its last snapshot: in, out, between categories or in amount, for the report and the freeze's preview.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { STRUCK } from '@/server/core/data-map/struck-names';
import { subtractAmounts } from '@/server/core/money/amounts';
import { REPORTED, type ReportedChange } from './frozen-report';
import { categoryWords } from './report-words';

/** Both are snapshots of one workspace; lines of `now` may still be unsealed in this transaction. */
export async function reportedChanges(tx: Tx, before: string, now: string): Promise<ReportedChange[]> {
  const rows = await tx.execute<{
    name: string | null;
    was_in: boolean | null;
    is_in: boolean | null;
    was: string | null;
    is: string | null;
    was_category: string | null;
    is_category: string | null;
    was_on: string | null;
    is_on: string | null;
    was_outcome: string | null;
    is_outcome: string | null;
    was_vanished: boolean | null;
    is_vanished: boolean | null;
    follows: string | null;
  }>(sql`
    select case when l.erased_at is null then l.value else ${STRUCK} end as name, a.is_in_scope as was_in, b.is_in_scope as is_in,
      a.converted::text as was, b.converted::text as is, a.category as was_category, b.category as is_category,
      a.closes_on::text as was_on, b.closes_on::text as is_on, a.outcome as was_outcome, b.outcome as is_outcome,
      (convert_from(a.leaf, 'UTF8')::json->>'vanished')::boolean as was_vanished,
      (convert_from(b.leaf, 'UTF8')::json->>'vanished')::boolean as is_vanished,
      (select min(g.kind) from lineage g where g.is_confirmed = 1 and g.kind <> 'reopened'
        and g.opportunity_id = coalesce(b.opportunity_id, a.opportunity_id)) as follows
    from (select * from snapshot_line where snapshot_id = ${before}) a
    full join (select * from snapshot_line where snapshot_id = ${now}) b on b.opportunity_id = a.opportunity_id
    left join snapshot_label l on l.snapshot_id = ${now} and l.kind = 'deal' and l.of_id = b.opportunity_id
    where (a.is_in_scope or b.is_in_scope)
      and (a.is_in_scope is distinct from b.is_in_scope or a.converted is distinct from b.converted
        or a.category is distinct from b.category
        or (a.outcome = 'lost') is distinct from (b.outcome = 'lost'))
    order by case when a.is_in_scope and b.is_in_scope and a.category <> b.category
        -- It moved whole from one category to the other, whatever its amount did.
        then greatest(abs(coalesce(a.converted, 0)), abs(coalesce(b.converted, 0)))
        else abs(case when b.is_in_scope then coalesce(b.converted, 0) else 0 end
          - case when a.is_in_scope then coalesce(a.converted, 0) else 0 end) end desc,
      coalesce(b.opportunity_id, a.opportunity_id)
    limit ${REPORTED}`);
  return rows.map((row) => {
    // What is lost is out of the forecast, at whatever amount it is still listed.
    const before = row.was_in && row.was_outcome !== 'lost' ? row.was : null;
    const after = row.is_in && row.is_outcome !== 'lost' ? row.is : null;
    return {
      deal: row.name ?? 'A deal that is no longer there',
      what: whatChanged(row),
      before,
      after,
      difference: subtractAmounts(after ?? '0', before ?? '0'),
    };
  });
}

function whatChanged(row: {
  was_in: boolean | null;
  is_in: boolean | null;
  was_category: string | null;
  is_category: string | null;
  was_on: string | null;
  is_on: string | null;
  was_outcome: string | null;
  is_outcome: string | null;
  was_vanished: boolean | null;
  is_vanished: boolean | null;
  follows: string | null;
  was: string | null;
  is: string | null;
}): string {
  // What follows another deal brings nothing new up to that one's value: its own line says what that lost.
  if (row.is_in === null)
    return row.follows === 'merged_into' ? 'Merged into another deal' : 'No longer in the source';
  if (row.was_in === null)
    return row.follows === 'split_from'
      ? 'Split from another deal'
      : row.follows === 'recreated_from'
        ? 'Created anew from another deal'
        : 'New';
  if (!row.is_in) {
    if (row.follows === 'merged_into') return 'Merged into another deal';
    if (row.is_vanished) return 'No longer in the source';
    return row.is_on === row.was_on
      ? 'Left the teams'
      : `Moved out, now to close ${row.is_on ?? 'on no day'}`;
  }
  if (!row.was_in) {
    if (row.was_vanished) return 'Back in the source';
    return row.is_on === row.was_on
      ? 'Came into the teams'
      : `Moved in, was to close ${row.was_on ?? 'on no day'}`;
  }
  if (row.is_outcome === 'lost' && row.was_outcome !== 'lost') return 'Lost';
  if (row.was_outcome === 'lost' && row.is_outcome !== 'lost') return 'Reopened';
  const parts: string[] = [];
  if (row.was_category !== row.is_category)
    parts.push(`${categoryWords(row.was_category ?? '')} to ${categoryWords(row.is_category ?? '')}`);
  if (row.was !== row.is) parts.push('Amount changed');
  return parts.join(', ');
}
