// What each question of a dry run is asked about: a staged import, and the source whose deals it is compared with.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export type DryRunScope = {
  tx: Tx;
  workspaceId: string;
  importId: string;
  sourceId: string;
  /** YYYY-MM-DD, and the last instant that it stands for. */
  asOf: string;
  asOfInstant: string;
  /** A later as-of was imported before: compared is then with what was known at its own. */
  isLate: boolean;
};

/** The staged deals, as `s`. */
export const stagedDeals = ({ workspaceId, importId }: Pick<DryRunScope, 'workspaceId' | 'importId'>): SQL =>
  sql`s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'`;

/** The ids of the deals that the files show, a row each; one whose row was refused is there all the same. */
export const shownDeals = ({ workspaceId, importId }: Pick<DryRunScope, 'workspaceId' | 'importId'>): SQL =>
  sql`(select distinct r.record_id from staged_record r where r.workspace_id = ${workspaceId}::uuid
    and r.import_id = ${importId}::uuid and r.kind in ('opportunity', 'unread_deal', 'deleted_deal'))`;

/** The ids of those that their rows call deleted. */
export const deletedDeals = ({ workspaceId, importId }: Pick<DryRunScope, 'workspaceId' | 'importId'>): SQL =>
  sql`(select distinct r.record_id from staged_record r where r.workspace_id = ${workspaceId}::uuid
    and r.import_id = ${importId}::uuid and r.kind = 'deleted_deal')`;

/**
 * What the source said last, a subquery with a row a deal; `is_gone` where it no longer shows it.
 * Of a late import: what it had said by the as-of, whatever came after.
 */
export function heldDeals(scope: Omit<DryRunScope, 'tx' | 'asOf'>): SQL {
  const { workspaceId, sourceId, isLate } = scope;
  if (isLate) return dealsKnownAt(scope);
  return sql`(
    select o.id, o.digest, o.name, o.outcome, o.owner_seat_id, c.amount, c.currency, c.category, c.stage, c.closes_on,
      c.next_step, c.next_step_on, c.probability, o.vanished_import_id is not null as is_gone
    from opportunity o join commitment c on c.workspace_id = o.workspace_id and c.opportunity_id = o.id
    where o.workspace_id = ${workspaceId}::uuid and o.source_id = ${sourceId}::uuid)`;
}

function dealsKnownAt({
  workspaceId,
  importId,
  sourceId,
  asOfInstant,
}: Omit<DryRunScope, 'tx' | 'asOf'>): SQL {
  const value = (name: string) => sql.raw(`v.record->>'${name}'`);
  return sql`(
    select n.opportunity_id as id, n.digest, ${value('name')} as name, ${value('outcome')} as outcome,
      (${value('ownerSeatId')})::uuid as owner_seat_id, (${value('amount')})::numeric as amount,
      ${value('currency')} as currency, ${value('category')} as category, ${value('stage')} as stage,
      (${value('closesOn')})::date as closes_on, ${value('nextStep')} as next_step,
      (${value('nextStepOn')})::date as next_step_on, (${value('probability')})::numeric as probability,
      n.is_deleted or exists (select from import_run r where r.workspace_id = ${workspaceId}::uuid and r.source_id = ${sourceId}::uuid
        and r.ordinal is not null and r.rolled_back_at is null and r.is_complete and r.id <> ${importId}::uuid
        and r.as_of_instant > n.at and r.as_of_instant <= ${asOfInstant}::timestamptz) as is_gone
    from (
      select distinct on (d.opportunity_id) d.opportunity_id, d.at, d.is_deleted,
        case when d.is_unread then (select x.digest from deal_observation x where x.workspace_id = d.workspace_id
          and x.opportunity_id = d.opportunity_id and x.at <= d.at and x.withdrawn_at is null and not x.is_unread
          and x.import_id <> ${importId}::uuid order by x.at desc, x.ordinal desc limit 1) else d.digest end as digest
      from deal_observation d join opportunity o on o.workspace_id = d.workspace_id and o.id = d.opportunity_id
      where d.workspace_id = ${workspaceId}::uuid and o.source_id = ${sourceId}::uuid and d.withdrawn_at is null
        and d.at <= ${asOfInstant}::timestamptz and d.import_id <> ${importId}::uuid
      order by d.opportunity_id, d.at desc, d.ordinal desc) n
    join deal_version v on v.workspace_id = ${workspaceId}::uuid and v.opportunity_id = n.opportunity_id
      and v.digest = n.digest)`;
}
