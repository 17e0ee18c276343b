// Takes entries out of the history and keeps them beside it, so that what was believed before can still be read.
import { type SQL, sql } from 'drizzle-orm';
import type { HistoryScope } from './history-scope';

/** @param which a condition over commitment_entry as `e`. @returns how many were withdrawn. */
export async function withdrawEntries(
  { tx, workspaceId, moveId, knownAt }: HistoryScope,
  which: SQL,
): Promise<number> {
  const gone = await tx.execute(sql`
    with gone as (
      delete from commitment_entry e where e.workspace_id = ${workspaceId}::uuid and (${which}) returning e.*)
    insert into withdrawn_entry (workspace_id, id, opportunity_id, field, old_value, new_value, at, recorded_at, made_by,
      seat_id, note, import_id, origin, withdrawn_at, withdrawn_move_id)
    select workspace_id, id, opportunity_id, field, old_value, new_value, at, recorded_at, made_by, seat_id, note, import_id,
      origin, ${knownAt}::timestamptz, ${moveId}::uuid from gone
    on conflict do nothing`);
  return gone.count;
}
