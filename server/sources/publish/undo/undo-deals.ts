// Takes an import out of the series of its deals: what no other import shows is gone, everything else is as if it had never come.
import { type SQL, sql } from 'drizzle-orm';
import { AGAINST_HISTORY } from '@/server/core/lineage/find-disagreements';
import type { HistoryScope } from '../history/history-scope';
import { settleEntries } from '../history/settle-entries';
import { settlePresence } from '../history/settle-presence';
import { withdrawEntries } from '../history/withdraw-entries';
import { phaseOfRank, rankOf } from '../publish-commitments';
import type { UndoScope } from './undo-records';

export type UndoneDeals = {
  /** Deals that only this import showed. */
  removed: number;
  /** Deals that read otherwise now. */
  reverted: number;
  /** Entries taken out of the history. */
  entries: number;
};

/** What hangs on a deal besides its facts; derived rows are evaluation's. */
const OF_DEAL = [
  'commitment',
  'opportunity_line',
  'deal_team',
  'lineage',
  'fact_link',
  'draft',
  'snooze',
  'outbox_change',
] as const;

/** The deals of the import that no import shows any more. */
export const onlyOf = (workspaceId: string, importId: string): SQL => sql`
  select o.opportunity_id from deal_observation o
  where o.workspace_id = ${workspaceId}::uuid and o.import_id = ${importId}::uuid and not exists (
    select from deal_observation x where x.workspace_id = o.workspace_id and x.opportunity_id = o.opportunity_id
      and x.import_id <> ${importId}::uuid and x.withdrawn_at is null and not x.is_deleted and not x.is_unread)`;

export async function undoDeals(
  scope: HistoryScope & UndoScope & { asOfInstant: string },
): Promise<UndoneDeals> {
  const { tx, workspaceId, sourceId, importId, asOfInstant, knownAt } = scope;
  await tx.execute(sql`
    update deal_observation set withdrawn_at = ${knownAt}::timestamptz
    where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid and withdrawn_at is null`);
  await keepTold(scope);
  const removed = await removeDeals(scope, onlyOf(workspaceId, importId));
  const withdrawn = await withdrawEntries(scope, sql`e.import_id = ${importId}::uuid and e.move_id is null`);
  const around = sql`
    select o.opportunity_id, o.at, o.ordinal, o.import_id, o.digest from deal_observation o
    where o.workspace_id = ${workspaceId}::uuid and o.withdrawn_at is null and not o.is_deleted and not o.is_unread
      and o.opportunity_id in (select n.opportunity_id from deal_observation n
        where n.workspace_id = ${workspaceId}::uuid and n.import_id = ${importId}::uuid)
      and (o.at = ${asOfInstant}::timestamptz or o.at = (
        select min(n.at) from deal_observation n where n.workspace_id = o.workspace_id
          and n.opportunity_id = o.opportunity_id and n.withdrawn_at is null and not n.is_deleted and not n.is_unread
          and n.at > ${asOfInstant}::timestamptz))`;
  await settleEntries(scope, around);
  const reverted = await restorePresent(scope);
  await settlePresence(
    scope,
    sql`select d.id from opportunity d where d.workspace_id = ${workspaceId}::uuid and d.source_id = ${sourceId}::uuid`,
  );
  await tx.execute(sql`
    update import_run r set vanished = (select count(*) from commitment_entry e where e.workspace_id = r.workspace_id
      and e.import_id = r.id and e.field = 'presence' and e.new_value = 'missing')
    where r.workspace_id = ${workspaceId}::uuid and r.source_id = ${sourceId}::uuid and r.ordinal is not null`);
  await restoreAccepted(scope);
  return { removed, reverted, entries: withdrawn };
}

/** A change that another import told as well is that import's from now on. */
async function keepTold({ tx, workspaceId, importId }: HistoryScope & UndoScope): Promise<void> {
  await tx.execute(sql`
    update commitment_entry e set import_id = k.import_id
    from (select distinct on (u.id) u.id, c.import_id from import_carried c
      join import_run r on r.workspace_id = c.workspace_id and r.id = c.import_id and r.rolled_back_at is null
      cross join lateral unnest(c.record_ids) as u (id)
      where c.workspace_id = ${workspaceId}::uuid and c.kind = 'entry' and c.import_id <> ${importId}::uuid
      order by u.id, r.ordinal) k
    where e.workspace_id = ${workspaceId}::uuid and e.import_id = ${importId}::uuid and e.id = k.id`);
}

async function removeDeals(scope: HistoryScope & UndoScope, which: SQL): Promise<number> {
  const { tx, workspaceId } = scope;
  await withdrawEntries(scope, sql`e.move_id is null and e.opportunity_id in (${which})`);
  for (const table of OF_DEAL)
    await tx.execute(sql`
      delete from ${sql.identifier(table)} d where d.workspace_id = ${workspaceId}::uuid and d.opportunity_id in (${which})`);
  const gone = await tx.execute(sql`
    delete from opportunity d where d.workspace_id = ${workspaceId}::uuid and d.id in (${which})`);
  return gone.count;
}

/** Deals and promises as the newest import that is left shows them, where that differs. */
async function restorePresent({ tx, workspaceId, importId }: HistoryScope & UndoScope): Promise<number> {
  const newest = sql`
    select l.opportunity_id, l.digest, l.import_id, l.at, v.record as r from (
      select distinct on (o.opportunity_id) o.opportunity_id, o.digest, o.import_id, o.at from deal_observation o
      where o.workspace_id = ${workspaceId}::uuid and o.withdrawn_at is null and not o.is_deleted and not o.is_unread
        and o.opportunity_id in (select n.opportunity_id from deal_observation n
          where n.workspace_id = ${workspaceId}::uuid and n.import_id = ${importId}::uuid)
      order by o.opportunity_id, o.at desc, o.ordinal desc) l
    join deal_version v on v.workspace_id = ${workspaceId}::uuid and v.opportunity_id = l.opportunity_id
      and v.digest = l.digest
`;
  const [differing] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from (${newest}) n join opportunity d on d.workspace_id = ${workspaceId}::uuid
      and d.id = n.opportunity_id and d.digest <> n.digest`);
  // Since when a value stands: as a history told it, else as the last change to it, else as an import that showed it said.
  // That a history ends in another value is no change, unless an earlier import showed another one as well.
  const since = (
    told: string,
    member: string,
    field: string,
  ) => sql`coalesce((n.r->>${told}::text)::timestamptz,
    (select last.at from (select e.at, e.new_value from commitment_entry e where e.workspace_id = c.workspace_id
      and e.opportunity_id = c.opportunity_id and e.field = ${field} and e.move_id is null
      and (e.origin is distinct from ${AGAINST_HISTORY} or exists (select 1 from deal_observation o
        join deal_version v on v.workspace_id = o.workspace_id and v.opportunity_id = o.opportunity_id and v.digest = o.digest
        where o.workspace_id = c.workspace_id and o.opportunity_id = c.opportunity_id and o.withdrawn_at is null and not o.is_unread
          and o.at < e.at and v.record->>${member}::text is distinct from e.new_value))
      order by e.at desc, e.recorded_at desc limit 1) last where last.new_value is not distinct from n.r->>${member}::text),
    (select max((v.record->>${told}::text)::timestamptz) from deal_observation o
      join deal_version v on v.workspace_id = o.workspace_id and v.opportunity_id = o.opportunity_id and v.digest = o.digest
      where o.workspace_id = c.workspace_id and o.opportunity_id = c.opportunity_id and o.withdrawn_at is null and not o.is_unread
        and v.record->>${member}::text is not distinct from n.r->>${member}::text))`;
  await tx.execute(sql`
    update commitment c set amount = (n.r->>'amount')::numeric, currency = n.r->>'currency',
      closes_on = (n.r->>'closesOn')::date, category = n.r->>'category', category_made_by = n.r->>'categoryMadeBy',
      stage = n.r->>'stage', phase = n.r->>'phase', probability = (n.r->>'probability')::numeric,
      next_step = n.r->>'nextStep', next_step_on = (n.r->>'nextStepOn')::date,
      version = c.version + case when d.digest <> n.digest then 1 else 0 end,
      closes_on_set_at = ${since('closesOnSetAt', 'closesOn', 'closes_on')},
      stage_entered_at = ${since('stageEnteredAt', 'stage', 'stage')},
      highest_phase = coalesce((
        select ${phaseOfRank(sql`max(greatest(${rankOf(sql`v.record->>'highestPhase'`)}, ${rankOf(sql`v.record->>'phase'`)}))`)}
        from deal_observation o
        join deal_version v on v.workspace_id = o.workspace_id and v.opportunity_id = o.opportunity_id and v.digest = o.digest
        where o.workspace_id = c.workspace_id and o.opportunity_id = c.opportunity_id and o.withdrawn_at is null and not o.is_unread),
        n.r->>'highestPhase')
    from (${newest}) n join opportunity d on d.workspace_id = ${workspaceId}::uuid and d.id = n.opportunity_id
    where c.workspace_id = ${workspaceId}::uuid and c.opportunity_id = n.opportunity_id`);
  await tx.execute(sql`
    update opportunity d set digest = n.digest, import_id = n.import_id, name = n.r->>'name',
      account_id = (n.r->>'accountId')::uuid, source_account_id = null, owner_seat_id = (n.r->>'ownerSeatId')::uuid, deal_type = n.r->>'dealType',
      segment = n.r->>'segment', created_on = (n.r->>'createdOn')::date, outcome = n.r->>'outcome',
      loss_reason = n.r->>'lossReason', last_activity_on = (n.r->>'lastActivityOn')::date
    from (${newest}) n where d.workspace_id = ${workspaceId}::uuid and d.id = n.opportunity_id`);
  return differing?.n ?? 0;
}

/** An accepted value that this import settled waits for the source again, unless somebody has accepted another since. */
async function restoreAccepted({ tx, workspaceId, importId }: HistoryScope & UndoScope): Promise<void> {
  await tx.execute(sql`
    update commitment c set accepted = l.row || c.accepted, version = c.version + 1
    from replaced_record l
    where l.workspace_id = ${workspaceId}::uuid and l.import_id = ${importId}::uuid and l.kind = 'accepted'
      and c.workspace_id = l.workspace_id and c.opportunity_id = l.record_id`);
  await tx.execute(sql`
    update outbox_change x set state = case when x.exported_at is null then 'waiting' else 'exported' end,
      settled_at = null, settled_import_id = null, source_value = null
    where x.workspace_id = ${workspaceId}::uuid and x.settled_import_id = ${importId}::uuid
      and not exists (select from outbox_change l where l.workspace_id = x.workspace_id
        and l.opportunity_id = x.opportunity_id and l.field = x.field and l.state in ('waiting', 'exported'))`);
  await tx.execute(sql`
    delete from replaced_record where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid
      and kind = 'accepted'`);
}
