// What the log says was learnt, taken back or erased of some deals after a position, of the time before a moment.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { LaterFindings } from '@/server/core/waterfall/restate-movement';

/** @param begunSeq the freeze's position in the log: what stands after it was not known to it. */
export async function readLaterFindings(
  tx: Tx,
  { begunSeq, effectiveAt, snapshotId }: { begunSeq: number; effectiveAt: string; snapshotId: string },
  ids: readonly string[],
): Promise<Map<string, LaterFindings>> {
  const rows = await tx.execute<{ deal: string; late: boolean; corrected: boolean; erased: boolean }>(sql`
    with wanted as (select unnest(${sql.param([...ids])}::uuid[]) as deal)
    select w.deal,
      exists (select from commitment_entry e left join import_run r on r.workspace_id = e.workspace_id and r.id = e.import_id
        join audit_entry a on a.workspace_id = e.workspace_id and a.move_id = coalesce(e.move_id, r.move_id)
        where e.opportunity_id = w.deal and e.at <= ${effectiveAt}::timestamptz and a.seq > ${begunSeq})
      or exists (select from deal_observation o join import_run r on r.workspace_id = o.workspace_id and r.id = o.import_id
        join audit_entry a on a.workspace_id = o.workspace_id and a.move_id = r.move_id
        where o.opportunity_id = w.deal and o.at <= ${effectiveAt}::timestamptz and a.seq > ${begunSeq}) as late,
      exists (select from withdrawn_entry e join audit_entry a on a.workspace_id = e.workspace_id
          and a.move_id = e.withdrawn_move_id
        where e.opportunity_id = w.deal and e.at <= ${effectiveAt}::timestamptz and a.seq > ${begunSeq})
      or exists (select from deal_observation o join import_run r on r.workspace_id = o.workspace_id and r.id = o.import_id
        join audit_entry a on a.workspace_id = r.workspace_id and a.move_id = r.rollback_move_id
        where o.opportunity_id = w.deal and o.withdrawn_at is not null and a.seq > ${begunSeq}) as corrected,
      exists (select from snapshot_line l join erasure x on x.workspace_id = l.workspace_id and x.subject_id = l.account_id
        join audit_entry a on a.workspace_id = x.workspace_id and a.move_id = x.move_id
        where l.snapshot_id = ${snapshotId}::uuid and l.opportunity_id = w.deal and x.state = 'done'
          and a.seq > ${begunSeq} and not exists (select from opportunity o where o.id = w.deal)) as erased
    from wanted w`);
  return new Map(
    rows.map(({ deal, late, corrected, erased }) => [
      deal,
      { isLate: late, isCorrected: corrected, isErased: erased },
    ]),
  );
}
