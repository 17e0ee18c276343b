// Settles changes on their way to the CRM by what an import says of their deals: taken over, not yet, or overruled.
import { type SQL, sql } from 'drizzle-orm';
import { presentValue } from '@/server/core/drafts/present-value';
import { settleChange } from '@/server/core/outbox/settle-change';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import type { PublishScope } from './publish-scope';
import type { SourceValues } from './settle-accepted';

type Held = {
  field: CommitmentField;
  oldValue: string | null;
  newValue: string | null;
  isCounter: boolean;
  before: SourceValues;
  now: SourceValues;
};

/** @param where says which of staged_record `s` are the present. Call it before the promises are written: it compares with them. */
export async function settleOutbox(scope: PublishScope, where: SQL): Promise<void> {
  const { tx, workspaceId, importId, knownAt } = scope;
  const rows = await tx.execute<{ id: string; held: string }>(sql`
    select x.id, json_build_object('field', x.field, 'oldValue', x.old_value, 'newValue', x.new_value, 'isCounter', x.is_counter,
      'now', s.record, 'before', json_build_object('amount', c.amount::text, 'closesOn', c.closes_on, 'category', c.category,
      'stage', c.stage, 'phase', c.phase, 'nextStep', c.next_step, 'nextStepOn', c.next_step_on))::text as held
    from outbox_change x
    join staged_record s on s.workspace_id = x.workspace_id and s.record_id = x.opportunity_id
    join commitment c on c.workspace_id = x.workspace_id and c.opportunity_id = x.opportunity_id
    where x.workspace_id = ${workspaceId}::uuid and x.state in ('waiting', 'exported') and ${where}
    order by x.id for update of x`);
  const settled = rows.flatMap(({ id, held }) => {
    const { before, now, ...change }: Held = JSON.parse(held);
    const is = presentValue(now, change.field);
    const state = settleChange(change, presentValue(before, change.field), is);
    return state === 'stays' ? [] : [{ id, state, value: state === 'overruled' ? is : null }];
  });
  if (settled.length === 0) return;
  await tx.execute(sql`
    update outbox_change x set state = r.state, source_value = r.value, settled_at = ${knownAt}::timestamptz,
      settled_import_id = ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as r(id uuid, state text, value text)
    where x.workspace_id = ${workspaceId}::uuid and x.id = r.id`);
}
