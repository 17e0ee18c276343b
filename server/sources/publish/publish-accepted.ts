// Settles the few deals on which an accepted value waits for the source; what the source overrules is noted as a conflict.
import { type SQL, sql } from 'drizzle-orm';
import type { AcceptedValues } from '@/db/schema/opportunity';
import { recordId } from '../record-id';
import type { PublishScope } from './publish-scope';
import { type SourceValues, settleAccepted } from './settle-accepted';

const CONFLICT = 'The source holds a value other than the one accepted here; the source counts.';

type Waiting = { id: string; accepted: AcceptedValues; before: SourceValues; now: SourceValues };

/** @param where says which of staged_record `s` are the present. Call it before the promises are written: it compares with them. @returns the deals whose version it raised. */
export async function publishAccepted(scope: PublishScope, where: SQL): Promise<string[]> {
  const { tx, workspaceId, importId, sourceId, asOfInstant, knownAt } = scope;
  const rows = await tx.execute<{ id: string; held: string }>(sql`
    select s.record_id as id, json_build_object('accepted', c.accepted, 'now', s.record, 'before', json_build_object(
      'amount', c.amount::text, 'closesOn', c.closes_on, 'category', c.category, 'stage', c.stage, 'phase', c.phase,
      'nextStep', c.next_step, 'nextStepOn', c.next_step_on))::text as held
    from staged_record s
    join commitment c on c.workspace_id = s.workspace_id and c.opportunity_id = s.record_id and c.accepted <> '{}'::jsonb
    where ${where} order by c.opportunity_id for update of c`);
  const settled = rows.flatMap(({ id, held }) => {
    const { accepted, before, now }: Omit<Waiting, 'id'> = JSON.parse(held);
    const result = settleAccepted(accepted, before, now);
    return result.isSettled ? [{ id, before: accepted, ...result }] : [];
  });
  if (settled.length === 0) return [];
  const json = JSON.stringify(settled.map(({ id, accepted, before }) => ({ id, accepted, before })));
  const given = sql`jsonb_to_recordset(${json}::jsonb) as r(id uuid, accepted jsonb, before jsonb)`;
  await tx.execute(sql`
    insert into replaced_record (workspace_id, import_id, kind, record_id, row)
    select ${workspaceId}::uuid, ${importId}::uuid, 'accepted', r.id, r.before from ${given}`);
  await tx.execute(sql`
    update commitment c set accepted = r.accepted, version = c.version + 1 from ${given}
    where c.workspace_id = ${workspaceId}::uuid and c.opportunity_id = r.id`);
  const entries = settled.flatMap(({ id, conflicts }) =>
    conflicts.map(({ field, oldValue, newValue }) => ({
      id: recordId(workspaceId, sourceId, 'observed', `${importId}|${id}|${field}|conflict`),
      deal: id,
      field,
      oldValue,
      newValue,
    })),
  );
  await tx.execute(sql`
    insert into commitment_entry (workspace_id, id, opportunity_id, field, old_value, new_value, at, recorded_at, made_by, note, import_id, origin)
    select ${workspaceId}::uuid, id, deal, field, "oldValue", "newValue", ${asOfInstant}::timestamptz, ${knownAt}::timestamptz,
      'import', ${CONFLICT}, ${importId}::uuid, 'conflict'
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as r(id uuid, deal uuid, field text, "oldValue" text, "newValue" text)
    on conflict do nothing`);
  return settled.map(({ id }) => id);
}
