// The deals that an import would change most: which field, from what to what, and the dollars that it moves.
import { sql } from 'drizzle-orm';
import { absoluteAmount, compareAmounts, subtractAmounts } from '@/server/core/money/amounts';
import { convertLine, type RateBook } from '@/server/core/money/rate-book';
import type { DealChange } from './dry-run';
import { type DryRunScope, deletedDeals, heldDeals, shownDeals, stagedDeals } from './dry-run-scope';

const SHOWN = 25;
/** Taken by the amount in its own currency before rates decide, so that a weak currency does not crowd out a strong one. */
const TAKEN_A_CURRENCY = 100;

type Values = {
  name: string;
  amount: string | null;
  currency: string;
  category: string;
  stage: string | null;
  closes_on: string | null;
  owner: string | null;
};
type Row = { id: string; held: Values | null; given: Values | null };
const FIELDS = ['amount', 'currency', 'category', 'stage', 'closes_on', 'owner', 'name'] as const;

/** @param day an undated deal is converted with the rates of this day. */
export async function biggestChanges(
  scope: DryRunScope,
  rates: RateBook,
  day: string,
  isComplete: boolean,
): Promise<DealChange[]> {
  const rows = await load(scope, isComplete);
  const ranked = rows.map((row) => {
    const change = changeOf(row);
    const line = { amount: absoluteAmount(change.effect), currency: change.currency, closesOn: null };
    return { change, weight: convertLine(line, rates, day).converted ?? line.amount };
  });
  return ranked
    .sort(
      (a, b) =>
        compareAmounts(b.weight, a.weight) || (a.change.opportunityId < b.change.opportunityId ? -1 : 1),
    )
    .slice(0, SHOWN)
    .map(({ change }) => change);
}

async function load(scope: DryRunScope, isComplete: boolean): Promise<Row[]> {
  const { tx } = scope;
  const given = sql`json_build_object('name', s.record->>'name', 'amount', s.record->>'amount', 'currency', s.record->>'currency',
    'category', s.record->>'category', 'stage', s.record->>'stage', 'closes_on', s.record->>'closesOn',
    'owner', coalesce(so.record->>'name', po.name))`;
  const held = sql`json_build_object('name', h.name, 'amount', h.amount::text, 'currency', h.currency, 'category', h.category,
    'stage', h.stage, 'closes_on', h.closes_on, 'owner', ho.name)`;
  const size = sql`abs(coalesce((s.record->>'amount')::numeric, 0))`;
  // A deal whose row calls it deleted is gone whatever missing rows mean.
  const gone = sql`union all
      select h.id, ${held}::text, null, h.currency, abs(coalesce(h.amount, 0))
      from ${heldDeals(scope)} h
      left join seat ho on ho.workspace_id = ${scope.workspaceId}::uuid and ho.id = h.owner_seat_id
      left join ${shownDeals(scope)} shown on shown.record_id = h.id
      left join ${deletedDeals(scope)} deleted on deleted.record_id = h.id
      where not h.is_gone and (deleted.record_id is not null or (${isComplete}::boolean and shown.record_id is null))`;
  const rows = await tx.execute<{ id: string; held: string | null; given: string | null }>(sql`
    select id, held, given from (
      select x.*, row_number() over (partition by currency order by size desc, id) as n from (
        select s.record_id as id, case when h.id is null then null else ${held} end::text as held, ${given}::text as given,
          s.record->>'currency' as currency,
          case when h.id is null then ${size}
            when (h.currency, h.category, coalesce(h.stage, ''), h.closes_on, h.owner_seat_id) is distinct from
              (s.record->>'currency', s.record->>'category', coalesce(s.record->>'stage', ''), (s.record->>'closesOn')::date, (s.record->>'ownerSeatId')::uuid)
            then greatest(${size}, abs(coalesce(h.amount, 0)))
            else abs(coalesce((s.record->>'amount')::numeric, 0) - coalesce(h.amount, 0)) end as size
        from staged_record s
        left join ${heldDeals(scope)} h on h.id = s.record_id
        left join seat ho on ho.workspace_id = s.workspace_id and ho.id = h.owner_seat_id
        left join staged_record so on so.workspace_id = s.workspace_id and so.import_id = s.import_id and so.kind = 'seat'
          and so.record_id = (s.record->>'ownerSeatId')::uuid
        left join seat po on po.workspace_id = s.workspace_id and po.id = (s.record->>'ownerSeatId')::uuid
        where ${stagedDeals(scope)} and h.digest is distinct from s.digest
        ${gone}
      ) x
    ) y where n <= ${TAKEN_A_CURRENCY}::int`);
  return rows.map(({ id, held: before, given: after }) => ({
    id,
    held: before === null ? null : JSON.parse(before),
    given: after === null ? null : JSON.parse(after),
  }));
}

function changeOf({ id, held, given }: Row): DealChange {
  const shown = given ?? held;
  const base = { opportunityId: id, name: shown?.name ?? '', currency: shown?.currency ?? '' };
  if (!held) return { ...base, kind: 'new', changes: [], effect: given?.amount ?? '0' };
  if (!given)
    return { ...base, kind: 'vanished', changes: [], effect: subtractAmounts('0', held.amount ?? '0') };
  const changes = FIELDS.flatMap((field) => {
    const [from, to] = [held[field], given[field]];
    const isSame =
      field === 'amount' && from !== null && to !== null ? compareAmounts(from, to) === 0 : from === to;
    return isSame ? [] : [{ field, from, to }];
  });
  const moves = changes.some(({ field }) => field !== 'amount' && field !== 'name');
  const difference = subtractAmounts(given.amount ?? '0', held.amount ?? '0');
  // Amounts of two currencies have no difference: the whole of the deal moves.
  const isWhole = given.currency !== held.currency || (moves && compareAmounts(difference, '0') === 0);
  const effect = isWhole ? (given.amount ?? '0') : difference;
  return { ...base, kind: 'changed', changes, effect };
}
