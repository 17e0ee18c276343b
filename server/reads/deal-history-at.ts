// What deals promised at a moment, as it was known at another: the one place that reads the two clocks of commitments.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { categoryThen } from '@/server/core/forecast/category-then';
import type { Category, CommitmentMaker } from '@/server/core/vocabulary/category';
import { OPEN_PHASES, type Phase } from '@/server/core/vocabulary/phase';

export type TwoClocks = {
  /** The moment asked about. */
  effectiveAt: Date;
  /**
   * How late a record may have been learnt to count, on the workspace's clock. Entries carry `recorded_at`, imports
   * `known_at` (when they were published); what a late import or a rollback took out of the history counts until its
   * `withdrawn_at`. An import that came later, whatever its as-of, and a rollback that came later are not known yet.
   */
  knownAt: Date;
  /** 'source': what the systems of record said; 'accepted': with what people accepted here. */
  basis: 'source' | 'accepted';
};

export type DealAt = {
  id: string;
  /** Decimal string, in `currency`. */
  amount: string | null;
  currency: string;
  /** YYYY-MM-DD */
  closesOn: string | null;
  category: Category;
  stage: string | null;
  phase: Phase;
  /** Day and text in one, as writeNextStep writes it. */
  nextStep: string | null;
  ownerSeatId: string | null;
  createdOn: string | null;
  name: string;
  accountId: string | null;
  /** A complete export of its source had missed it by then. */
  isMissing: boolean;
  /** The as-of of the first import that showed it, ISO 8601; before it, values are those it was first seen with. */
  firstSeenAt: string | null;
};

/**
 * All deals of the workspace that were known, or those of `ids`, ordered by id. One statement however many deals.
 * A field's value is the newest entry's not after `effectiveAt`; where there is none, what the first later entry changed
 * it from; where it never changed, what the newest import known shows.
 */
export async function readDealsAt(tx: Tx, clocks: TwoClocks, ids?: readonly string[]): Promise<DealAt[]> {
  const rows = await tx.execute<Row>(dealsAt(clocks, ids));
  return rows.map(({ isTold, told, shownCategory, shownMadeBy, shownPhase, ...deal }) => ({
    ...deal,
    category: categoryThen({
      told: isTold ? told : undefined,
      shown: { category: shownCategory, madeBy: shownMadeBy, phase: shownPhase },
      phase: deal.phase,
    }),
  }));
}

/** What is read of a category: the history's own word of it, and what the record shows. */
type Row = Omit<DealAt, 'category'> & {
  isTold: boolean;
  told: Category | null;
  shownCategory: Category;
  shownMadeBy: CommitmentMaker;
  shownPhase: Phase;
};

/** Where its history gives a deal no stage yet, it stood at the beginning. */
const [FIRST_PHASE] = OPEN_PHASES;

function dealsAt({ effectiveAt, knownAt, basis }: TwoClocks, ids?: readonly string[]): SQL {
  const at = sql`${effectiveAt.toISOString()}::timestamptz`;
  const known = sql`${knownAt.toISOString()}::timestamptz`;
  const some = (column: SQL) => (ids ? sql`and ${column} = any(${sql.param([...ids])}::uuid[])` : sql``);
  const ofSource =
    basis === 'source' ? sql`and move_id is null and coalesce(origin, '') <> 'conflict'` : sql``;
  const ofWithdrawn = basis === 'source' ? sql`and coalesce(origin, '') <> 'conflict'` : sql``;
  const value = (field: string, otherwise: SQL) =>
    sql`case when c.fields ? ${field}::text then c.fields->>${field}::text else ${otherwise} end`;
  const record = (member: string) => sql.raw(`b.record->>'${member}'`);
  return sql`
    with entry as (
      select opportunity_id, field, old_value, new_value, at, recorded_at, id from commitment_entry
      where recorded_at <= ${known} ${ofSource} ${some(sql`opportunity_id`)}
      union all
      select opportunity_id, field, old_value, new_value, at, recorded_at, id from withdrawn_entry
      where recorded_at <= ${known} and withdrawn_at > ${known} ${ofWithdrawn} ${some(sql`opportunity_id`)}
    ),
    held as (
      select distinct on (opportunity_id, field) opportunity_id, field,
        case when at <= ${at} then new_value else old_value end as value
      from entry
      order by opportunity_id, field, (at <= ${at}) desc, case when at <= ${at} then at end desc,
        case when at <= ${at} then recorded_at end desc, at, recorded_at, id
    ),
    changed as (select opportunity_id, jsonb_object_agg(field, value) as fields from held group by opportunity_id),
    seen as (
      select o.opportunity_id, o.at, o.ordinal, o.digest from deal_observation o
      join import_run r on r.workspace_id = o.workspace_id and r.id = o.import_id
      where r.known_at <= ${known} and not o.is_deleted and not o.is_unread and (o.withdrawn_at is null or o.withdrawn_at > ${known})
        ${some(sql`o.opportunity_id`)}
    ),
    base as (
      select l.opportunity_id, l.first_at, v.record
      from (
        select distinct on (opportunity_id) opportunity_id, digest, min(at) over (partition by opportunity_id) as first_at
        from seen order by opportunity_id, at desc, ordinal desc) l
      join deal_version v on v.opportunity_id = l.opportunity_id and v.digest = l.digest
      union all
      select o.id, null, jsonb_build_object('name', o.name, 'accountId', o.account_id, 'ownerSeatId', o.owner_seat_id,
        'createdOn', o.created_on, 'amount', c.amount::text, 'currency', c.currency, 'closesOn', c.closes_on,
        'category', c.category, 'categoryMadeBy', c.category_made_by, 'stage', c.stage, 'phase', c.phase, 'nextStep', c.next_step, 'nextStepOn', c.next_step_on)
      from opportunity o join commitment c on c.opportunity_id = o.id
      where o.first_seen_at <= ${known} ${some(sql`o.id`)}
        and not exists (select from deal_observation d where d.workspace_id = o.workspace_id and d.opportunity_id = o.id)
    )
    select b.opportunity_id as id, ${value('amount', record('amount'))} as amount,
      ${value('currency', record('currency'))} as currency,
      ${value('closes_on', record('closesOn'))} as "closesOn",
      coalesce(c.fields ? 'category', false) as "isTold", c.fields->>'category' as told,
      ${record('category')} as "shownCategory", ${record('categoryMadeBy')} as "shownMadeBy", ${record('phase')} as "shownPhase",
      ${value('stage', record('stage'))} as stage, coalesce(${value('phase', record('phase'))}, ${FIRST_PHASE}) as phase,
      ${value(
        'next_step',
        sql`nullif(concat_ws(' · ', nullif(b.record->>'nextStepOn', ''), nullif(b.record->>'nextStep', '')), '')`,
      )} as "nextStep",
      ${value('owner', record('ownerSeatId'))} as "ownerSeatId", ${record('createdOn')} as "createdOn",
      ${record('name')} as name, ${record('accountId')} as "accountId",
      coalesce(${value('presence', sql`'present'`)} = 'missing', false) as "isMissing",
      to_char(b.first_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "firstSeenAt"
    from base b left join changed c on c.opportunity_id = b.opportunity_id
    order by b.opportunity_id`;
}
