// Keeps what an import says of each deal: one observation a deal, and its record once for each different content.
import { sql } from 'drizzle-orm';
import type { HistoryScope } from './history-scope';

/**
 * Deals whose row could not be read were there all the same, with values that nobody knows. One that the files mark as
 * deleted was there no longer.
 * @returns how many deals the import shows.
 */
export async function observeDeals(
  scope: HistoryScope & { importId: string; asOfInstant: string; ordinal: number },
): Promise<number> {
  const { tx, workspaceId, importId, asOfInstant, ordinal } = scope;
  await tx.execute(sql`
    insert into deal_version (workspace_id, opportunity_id, digest, record)
    select s.workspace_id, s.record_id, s.digest, s.record - 'f' from staged_record s
    where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'
    on conflict do nothing`);
  const seen = await tx.execute(sql`
    insert into deal_observation (workspace_id, opportunity_id, at, ordinal, import_id, digest)
    select s.workspace_id, s.record_id, ${asOfInstant}::timestamptz, ${ordinal}::bigint, s.import_id, s.digest
    from staged_record s
    where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'
    on conflict do nothing`);
  const asBefore = (kind: 'unread_deal' | 'deleted_deal') => sql`
    insert into deal_observation (workspace_id, opportunity_id, at, ordinal, import_id, digest, is_deleted, is_unread)
    select distinct on (s.record_id) s.workspace_id, s.record_id, ${asOfInstant}::timestamptz, ${ordinal}::bigint,
      s.import_id, before.digest, ${kind === 'deleted_deal'}::boolean, ${kind === 'unread_deal'}::boolean
    from staged_record s
    cross join lateral (
      select o.digest from deal_observation o
      where o.workspace_id = s.workspace_id and o.opportunity_id = s.record_id and o.withdrawn_at is null
        and o.at <= ${asOfInstant}::timestamptz
      order by o.at desc, o.ordinal desc limit 1) before
    where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = ${kind}
    on conflict do nothing`;
  const unread = await tx.execute(asBefore('unread_deal'));
  await tx.execute(asBefore('deleted_deal'));
  return seen.count + unread.count;
}

/** Deals that were imported before observations were kept get one, as their row stands, under the import that made it. */
export async function observeEarlier({ tx, workspaceId }: HistoryScope): Promise<void> {
  const numbered = await tx.execute(sql`
    update import_run r set ordinal = numbered.n, known_at = coalesce(r.known_at, r.finished_at, r.created_at),
      as_of_instant = coalesce(r.as_of_instant, ((r.as_of + 1)::timestamp at time zone 'UTC') - interval '1 millisecond')
    from (select id, workspace_id, row_number() over (order by finished_at, id)
        + coalesce((select max(m.ordinal) from import_run m where m.workspace_id = ${workspaceId}::uuid), 0) as n
      from import_run where workspace_id = ${workspaceId}::uuid and state = 'published' and ordinal is null) numbered
    where r.workspace_id = numbered.workspace_id and r.id = numbered.id`);
  if (numbered.count === 0) return;
  const unseen = sql`o.workspace_id = ${workspaceId}::uuid and not exists (
    select from deal_observation d where d.workspace_id = o.workspace_id and d.opportunity_id = o.id)`;
  await tx.execute(sql`
    insert into deal_version (workspace_id, opportunity_id, digest, record)
    select o.workspace_id, o.id, o.digest, jsonb_build_object('externalId', o.external_id, 'name', o.name,
      'accountId', o.account_id, 'ownerSeatId', o.owner_seat_id, 'dealType', o.deal_type, 'segment', o.segment,
      'createdOn', o.created_on, 'outcome', o.outcome, 'lossReason', o.loss_reason, 'lastActivityOn', o.last_activity_on,
      'amount', c.amount::text, 'currency', c.currency, 'closesOn', c.closes_on, 'closesOnSetAt', c.closes_on_set_at,
      'category', c.category, 'categoryMadeBy', c.category_made_by, 'stage', c.stage, 'phase', c.phase,
      'highestPhase', c.highest_phase, 'stageEnteredAt', c.stage_entered_at, 'probability', c.probability::text,
      'nextStep', c.next_step, 'nextStepOn', c.next_step_on)
    from opportunity o join commitment c on c.workspace_id = o.workspace_id and c.opportunity_id = o.id
    where ${unseen} on conflict do nothing`);
  await tx.execute(sql`
    insert into deal_observation (workspace_id, opportunity_id, at, ordinal, import_id, digest)
    select o.workspace_id, o.id, r.as_of_instant, r.ordinal, r.id, o.digest
    from opportunity o join import_run r on r.workspace_id = o.workspace_id and r.id = o.import_id
    where ${unseen} and r.ordinal is not null and exists (select from deal_version v
      where v.workspace_id = o.workspace_id and v.opportunity_id = o.id and v.digest = o.digest)
    on conflict do nothing`);
}
