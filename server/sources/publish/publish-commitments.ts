// Publishes deals' promises batch by batch: what the pure rule derives, with an entry for each change no history told.
import { sql } from 'drizzle-orm';
import type { AcceptedValues } from '@/db/schema/opportunity';
import { recordId } from '../record-id';
import type { StagedOpportunity } from '../stage/staged-records';
import { deriveCommitment, type HeldCommitment, type ObservedChange } from './derive-commitment';
import type { PublishScope } from './publish-scope';

const BATCH = 5_000;
const CONFLICT = 'The source holds a value other than the one accepted here; the source counts.';

type Pair = {
  id: string;
  record: StagedOpportunity;
  held: (Omit<HeldCommitment, 'accepted'> & { accepted: AcceptedValues; version: number }) | null;
  owner: string | null;
};
type Entry = {
  id: string;
  deal: string;
  field: string;
  oldValue: string | null;
  newValue: string | null;
  note: string | null;
};
type Written = { deal: string; version: number; row: HeldCommitment };

/** Deals whose row is the same and on which nothing waits are left out. @returns how many promises changed. */
export async function publishCommitments(scope: PublishScope): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let changed = 0;
  for (;;) {
    const pairs = await loadPairs(scope, after);
    const last = pairs.at(-1);
    if (!last) return changed;
    after = last.id;
    const told = await loadTold(scope, pairs);
    const rows: Written[] = [];
    const entries: Entry[] = [];
    for (const { id, record, held, owner } of pairs) {
      const derived = deriveCommitment(held, record, scope.asOfInstant);
      const changes: (Omit<ObservedChange, 'field'> & { field: string })[] = [...derived.changes];
      if (held && owner !== record.ownerSeatId)
        changes.push({ field: 'owner', oldValue: owner, newValue: record.ownerSeatId, isConflict: false });
      for (const { field, oldValue, newValue, isConflict } of changes) {
        if (!isConflict && told.has(`${id}|${field}|${newValue ?? ''}`)) continue;
        const name = `${scope.importId}|${id}|${field}|${isConflict}`;
        const entryId = recordId(scope.workspaceId, scope.sourceId, 'observed', name);
        entries.push({
          id: entryId,
          deal: id,
          field,
          oldValue,
          newValue,
          note: isConflict ? CONFLICT : null,
        });
      }
      if (derived.isChanged) changed++;
      const version = (held?.version ?? 0) + (derived.isChanged ? 1 : 0);
      rows.push({ deal: id, version, row: derived.row });
    }
    await writeRows(scope, rows);
    await writeEntries(scope, entries);
  }
}

async function loadPairs({ tx, workspaceId, importId }: PublishScope, after: string): Promise<Pair[]> {
  await tx.execute(sql`
    select c.opportunity_id from commitment c join staged_record s on s.workspace_id = c.workspace_id
      and s.record_id = c.opportunity_id and s.kind = 'opportunity' and s.import_id = ${importId}::uuid
    where c.workspace_id = ${workspaceId}::uuid and s.record_id > ${after}::uuid
    order by s.record_id limit ${BATCH} for update of c`);
  const iso = (column: string) =>
    sql.raw(`to_char(c.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
  const rows = await tx.execute<{
    id: string;
    record: string;
    held: string | null;
    owner: string | null;
  }>(sql`
    select s.record_id as id, s.record::text as record, o.owner_seat_id as owner,
      case when c.opportunity_id is null then null else json_build_object(
        'amount', c.amount::text, 'currency', c.currency, 'closesOn', c.closes_on, 'closesOnSetAt', ${iso('closes_on_set_at')},
        'category', c.category, 'categoryMadeBy', c.category_made_by, 'stage', c.stage, 'phase', c.phase,
        'highestPhase', c.highest_phase, 'stageEnteredAt', ${iso('stage_entered_at')}, 'probability', c.probability::text,
        'nextStep', c.next_step, 'nextStepOn', c.next_step_on, 'accepted', c.accepted, 'version', c.version)::text
      end as held
    from staged_record s
    left join opportunity o on o.workspace_id = s.workspace_id and o.id = s.record_id
    left join commitment c on c.workspace_id = s.workspace_id and c.opportunity_id = s.record_id
    where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'
      and s.record_id > ${after}::uuid
      and (c.opportunity_id is null or o.digest is distinct from s.digest or c.accepted <> '{}'::jsonb)
    order by s.record_id limit ${BATCH}`);
  return rows.map(({ id, record, held, owner }) => ({
    id,
    record: JSON.parse(record),
    held: held === null ? null : JSON.parse(held),
    owner,
  }));
}

/** Changes that this import's history tables told with their own times. */
async function loadTold(
  { tx, workspaceId, importId }: PublishScope,
  pairs: readonly Pair[],
): Promise<Set<string>> {
  const ids = pairs.filter((pair) => pair.held !== null).map((pair) => pair.id);
  if (ids.length === 0) return new Set();
  const rows = await tx.execute<{ key: string }>(sql`
    select opportunity_id || '|' || field || '|' || coalesce(new_value, '') as key from commitment_entry
    where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid and opportunity_id = any(${sql.param(ids)}::uuid[])`);
  return new Set(rows.map((row) => row.key));
}

async function writeRows({ tx, workspaceId }: PublishScope, rows: readonly Written[]): Promise<void> {
  const json = JSON.stringify(
    rows.map(({ deal, version, row }) => ({ ...row, opportunityId: deal, version })),
  );
  await tx.execute(sql`
    insert into commitment (workspace_id, opportunity_id, amount, currency, closes_on, closes_on_set_at, category, category_made_by,
      stage, phase, highest_phase, stage_entered_at, probability, next_step, next_step_on, accepted, version)
    select ${workspaceId}::uuid, "opportunityId", amount, currency, "closesOn", "closesOnSetAt", category, "categoryMadeBy",
      stage, phase, "highestPhase", "stageEnteredAt", probability, "nextStep", "nextStepOn", accepted, version
    from jsonb_to_recordset(${json}::jsonb) as r("opportunityId" uuid, amount numeric, currency text, "closesOn" date,
      "closesOnSetAt" timestamptz, category text, "categoryMadeBy" text, stage text, phase text, "highestPhase" text,
      "stageEnteredAt" timestamptz, probability numeric, "nextStep" text, "nextStepOn" date, accepted jsonb, version int)
    on conflict (workspace_id, opportunity_id) do update set amount = excluded.amount, currency = excluded.currency,
      closes_on = excluded.closes_on, closes_on_set_at = excluded.closes_on_set_at, category = excluded.category,
      category_made_by = excluded.category_made_by, stage = excluded.stage, phase = excluded.phase,
      highest_phase = excluded.highest_phase, stage_entered_at = excluded.stage_entered_at,
      probability = excluded.probability, next_step = excluded.next_step, next_step_on = excluded.next_step_on,
      accepted = excluded.accepted, version = excluded.version`);
}

async function writeEntries(scope: PublishScope, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const { tx, workspaceId, importId, asOfInstant, knownAt } = scope;
  await tx.execute(sql`
    insert into commitment_entry (workspace_id, id, opportunity_id, field, old_value, new_value, at, recorded_at, made_by, note, import_id)
    select ${workspaceId}::uuid, id, deal, field, "oldValue", "newValue", ${asOfInstant}::timestamptz, ${knownAt}::timestamptz,
      'import', note, ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as r(id uuid, deal uuid, field text, "oldValue" text, "newValue" text, note text)
    on conflict do nothing`);
}
