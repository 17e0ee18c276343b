// Each kind of book as one query with the same columns, so that any two can be joined; the only place that spells them.
import { type SQL, sql } from 'drizzle-orm';
import { dealState } from '@/db/schema/derived';
import { pastLine } from '@/db/schema/past';
import { PHASE_PROBABILITY } from '@/server/core/forecast/phase-of-stage';
import type { ComparisonMeasure } from '@/server/core/waterfall/comparison-measure';
import { withRates } from '../at-rates';
import { teamsUnder } from '../deal-where';
import { isFrozenMerged, isFrozenSplit, isFrozenVanished } from '../frozen-says';
import type { BookEnd } from './book-end';

/** Columns: deal, owner, outcome, category, phase, stage, closes_on, amount, currency, rate, converted, state, segment, in_period, in_node, gone, split_from, weight. */
export function bookSql(end: BookEnd, measure: ComparisonMeasure = 'amount'): SQL {
  const weight = measure === 'weighted' ? weightOf : () => sql`null::numeric`;
  if (end.kind === 'now') return nowSql(end, weight);
  return end.kind === 'past' ? pastSql(end, weight) : snapshotSql(end, weight);
}

type Weight = (row: string, probability: SQL) => SQL;

/** From 0 to 1: what the source says, else the phase's; a closed deal counts whole or not at all. */
const weightOf: Weight = (row, probability) => {
  const of = (column: string) => sql.raw(`${row}.${column}`);
  const phases = Object.entries(PHASE_PROBABILITY).map(
    ([phase, percent]) => sql`when ${phase} then ${percent}::numeric`,
  );
  return sql`case ${of('outcome')} when 'won' then 1 when 'lost' then 0 when 'void' then 0
    else trim_scale(coalesce(${probability}, case ${of('phase')} ${sql.join(phases, sql` `)} end) / 100) end`;
};

/** No history of it is kept: what the source says now counts while the deal stands in the phase that it says it of. */
const probabilityOf = (row: string): SQL => {
  const of = (column: string) => sql.raw(`${row}.${column}`);
  return sql`(select c.probability from commitment c
    where c.opportunity_id = ${of('opportunity_id')} and c.phase = ${of('phase')})`;
};

const inPeriod = (column: SQL, { startsOn, endsOn }: BookEnd): SQL =>
  sql`coalesce(${column} between ${startsOn}::date and ${endsOn}::date, false)`;

function snapshotSql(end: BookEnd & { kind: 'snapshot' }, weight: Weight): SQL {
  return sql`
    select l.opportunity_id as deal, l.owner_seat_id as owner, l.outcome, l.category, l.phase, l.stage, l.closes_on,
      l.amount, l.currency, l.rate, l.converted, l.dollar_state as state, l.segment,
      ${inPeriod(sql`l.closes_on`, end)} as in_period, ${inFrozenNode(end)} as in_node,
      case when l.outcome <> 'open' then null when ${isFrozenMerged} then 'merged'
        when ${isFrozenVanished} then ${howVanished(sql`l.opportunity_id`, end.knownAt)} end as gone,
      case when ${isFrozenSplit} then (select x->>'other'
        from jsonb_array_elements(convert_from(l.leaf, 'UTF8')::jsonb->'lineage') x
        where x->>'kind' = 'split_from' order by x->>'other' limit 1) end as split_from,
      ${weight('l', sql`l.probability`)} as weight
    from snapshot_line l where l.snapshot_id = ${end.id}::uuid`;
}

function pastSql(end: BookEnd & { kind: 'past' }, weight: Weight): SQL {
  return sql`${withRates(pastLine, end)}
    select l.opportunity_id as deal, l.owner_seat_id as owner, l.outcome, l.category, l.phase, l.stage, l.closes_on,
      l.amount, l.currency, l.rate, l.converted, l.dollar_state as state, l.segment,
      ${inPeriod(sql`l.closes_on`, end)} as in_period, ${inFrozenNode(end)} as in_node, l.gone,
      ${splitParent(sql`l.opportunity_id`)} as split_from, ${weight('l', probabilityOf('l'))} as weight
    from past_line l where l.past_book_id = ${end.id}::uuid`;
}

function inFrozenNode({ node }: BookEnd): SQL {
  if (node === null) return sql`true`;
  return 'teams' in node
    ? sql`l.team_path ?| ${sql.param(node.teams)}::text[]`
    : sql`coalesce(l.owner_seat_id = ${node.owner}::uuid, false)`;
}

function nowSql(end: BookEnd & { kind: 'now' }, weight: Weight): SQL {
  const { node } = end;
  const inNode =
    node === null
      ? sql`true`
      : 'teams' in node
        ? sql`coalesce(s.team_id in ${teamsUnder(node.teams, end.day)}, false)`
        : sql`coalesce(s.owner_seat_id = ${node.owner}::uuid, false)`;
  return sql`${withRates(dealState, end)}
    select s.opportunity_id as deal, s.owner_seat_id as owner, s.outcome, s.category, s.phase, s.stage, s.closes_on,
      s.amount, s.currency, case when s.currency = ${end.currency} then 1 else s.rate end as rate, s.converted,
      s.dollar_state as state, s.segment, ${inPeriod(sql`s.closes_on`, end)} as in_period, ${inNode} as in_node,
      case when not s.is_vanished then null
        when exists (select from lineage m where m.opportunity_id = s.opportunity_id and m.kind = 'merged_into'
          and m.is_confirmed = 1) then 'merged'
        else ${howVanished(sql`s.opportunity_id`, null)} end as gone,
      ${splitParent(sql`s.opportunity_id`)} as split_from, ${weight('s', probabilityOf('s'))} as weight
    from deal_state s where s.basis in ('both', ${end.basis})`;
}

const splitParent = (deal: SQL): SQL => sql`(select p.other_opportunity_id::text from lineage p
  where p.opportunity_id = ${deal} and p.kind = 'split_from' and p.is_confirmed = 1
  order by p.other_opportunity_id limit 1)`;

/** Deleted where the import that missed it said so of the deal, or that missing rows are deletions. */
function howVanished(deal: SQL, knownAt: string | null): SQL {
  const known = knownAt === null ? sql`` : sql`and e.recorded_at <= ${knownAt}::timestamptz`;
  return sql`coalesce((select case when r.missing = 'deleted' or exists (select from deal_observation o
      where o.workspace_id = e.workspace_id and o.opportunity_id = e.opportunity_id and o.import_id = e.import_id
        and o.is_deleted) then 'deleted' end from commitment_entry e
    join import_run r on r.workspace_id = e.workspace_id and r.id = e.import_id
    where e.opportunity_id = ${deal} and e.field = 'presence' and e.new_value = 'missing' ${known}
    order by e.at desc, e.id desc limit 1), 'vanished')`;
}
