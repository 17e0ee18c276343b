// Publishes what the source now says of each deal: promises, and since when they stand. Set-based; history is settled apart.
import { type SQL, sql } from 'drizzle-orm';
import { OPEN_PHASES } from '@/server/core/vocabulary/phase';
import { publishAccepted } from './publish-accepted';
import type { PublishScope } from './publish-scope';
import { settleOutbox } from './settle-outbox';

/** The staged deals that no import with a later as-of shows: a condition over staged_record as `s`. */
export function currentDeals(scope: PublishScope): SQL {
  const { workspaceId, importId, asOfInstant, place } = scope;
  const mine = sql`s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'`;
  if (place.isNewest) return mine;
  return sql`${mine} and not exists (select from deal_observation n where n.workspace_id = s.workspace_id
      and n.opportunity_id = s.record_id and n.withdrawn_at is null and not n.is_unread and n.at > ${asOfInstant}::timestamptz)`;
}

const PROMISES = [
  'amount',
  'currency',
  'closes_on',
  'category',
  'stage',
  'phase',
  'next_step',
  'next_step_on',
] as const;

const OPEN = sql`${sql.param([...OPEN_PHASES])}::text[]`;
/** How far an open phase is, from 1; null for the ends of a deal. */
export const rankOf = (phase: SQL): SQL => sql`array_position(${OPEN}, ${phase})`;
export const phaseOfRank = (rank: SQL): SQL => sql`(${OPEN})[${rank}]`;
/** The highest of several phases; the ends of a deal are none. */
const highestOf = (...phases: SQL[]): SQL =>
  phaseOfRank(sql`greatest(${sql.join(phases.map(rankOf), sql`, `)})`);

/** Deals whose row is the same are left out. @returns how many promises changed. */
export async function publishCommitments(scope: PublishScope): Promise<number> {
  const { tx, workspaceId, importId, asOfInstant, place } = scope;
  const where = currentDeals(scope);
  await settleOutbox(scope, where);
  const settled = await publishAccepted(scope, where);
  // Locked in one order, as evaluation locks them.
  await tx.execute(sql`
    select c.opportunity_id from commitment c
    join opportunity o on o.workspace_id = c.workspace_id and o.id = c.opportunity_id
    join staged_record s on s.workspace_id = c.workspace_id and s.record_id = c.opportunity_id
    where ${where} and o.digest <> s.digest order by c.opportunity_id for update of c`);
  const text = (name: string) => sql.raw(`s.record->>'${name}'`);
  const promises = (table: string) => sql.raw(PROMISES.map((column) => `${table}.${column}`).join(', '));
  const [changed] = await tx.execute<{ n: number }>(sql`
    with written as (
      insert into commitment (workspace_id, opportunity_id, amount, currency, closes_on, closes_on_set_at, category,
        category_made_by, stage, phase, highest_phase, stage_entered_at, probability, next_step, next_step_on, accepted, version)
      select s.workspace_id, s.record_id, (${text('amount')})::numeric, ${text('currency')}, (${text('closesOn')})::date,
        (${text('closesOnSetAt')})::timestamptz, ${text('category')}, ${text('categoryMadeBy')}, ${text('stage')},
        ${text('phase')}, ${text('highestPhase')}, (${text('stageEnteredAt')})::timestamptz,
        (${text('probability')})::numeric, ${text('nextStep')}, (${text('nextStepOn')})::date, '{}'::jsonb, 1
      from staged_record s
      left join opportunity o on o.workspace_id = s.workspace_id and o.id = s.record_id
      where ${where} and o.digest is distinct from s.digest
      on conflict (workspace_id, opportunity_id) do update set amount = excluded.amount, currency = excluded.currency,
        closes_on = excluded.closes_on, category = excluded.category, category_made_by = excluded.category_made_by,
        stage = excluded.stage, phase = excluded.phase, probability = excluded.probability,
        next_step = excluded.next_step, next_step_on = excluded.next_step_on,
        closes_on_set_at = coalesce(excluded.closes_on_set_at, case
          when commitment.closes_on is not distinct from excluded.closes_on then commitment.closes_on_set_at
          else ${asOfInstant}::timestamptz end),
        stage_entered_at = coalesce(excluded.stage_entered_at, case
          when commitment.stage is not distinct from excluded.stage then commitment.stage_entered_at
          else ${asOfInstant}::timestamptz end),
        highest_phase = coalesce(${highestOf(
          sql`commitment.highest_phase`,
          sql`excluded.highest_phase`,
          sql`excluded.phase`,
        )}, commitment.highest_phase),
        version = commitment.version + case
          when commitment.opportunity_id = any(${sql.param(settled)}::uuid[]) then 0
          when (${promises('commitment')}) is distinct from (${promises('excluded')}) then 1 else 0 end
      returning opportunity_id, version)
    select count(*)::int as n from written w
    left join commitment c on c.workspace_id = ${workspaceId}::uuid and c.opportunity_id = w.opportunity_id
    where c.version is distinct from w.version`);
  if (!place.isNewest)
    await tx.execute(sql`
      update commitment c set highest_phase = coalesce(${highestOf(
        sql`c.highest_phase`,
        sql`s.record->>'highestPhase'`,
        sql`s.record->>'phase'`,
      )}, c.highest_phase)
      from staged_record s
      where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'
        and c.workspace_id = s.workspace_id and c.opportunity_id = s.record_id`);
  return (changed?.n ?? 0) + settled.length;
}
