// Counts what staged deals are beside what is there, and which fields of the changed ones differ.
import { sql } from 'drizzle-orm';
import type { DryRun } from './dry-run';
import { type DryRunScope, deletedDeals, heldDeals, shownDeals, stagedDeals } from './dry-run-scope';

export type Counted = Pick<DryRun, 'fields'> & {
  added: number;
  changed: number;
  unchanged: number;
  missing: number;
  /** Their rows call them deleted. */
  deleted: number;
  before: number;
};

export async function countDeals(scope: DryRunScope): Promise<Counted> {
  const { tx } = scope;
  const differs = {
    amount: sql`h.amount is distinct from (s.record->>'amount')::numeric`,
    currency: sql`h.currency is distinct from s.record->>'currency'`,
    category: sql`h.category is distinct from s.record->>'category'`,
    stage: sql`h.stage is distinct from s.record->>'stage'`,
    closes_on: sql`h.closes_on is distinct from (s.record->>'closesOn')::date`,
    owner: sql`h.owner_seat_id is distinct from (s.record->>'ownerSeatId')::uuid`,
    next_step: sql`(h.next_step, h.next_step_on) is distinct from (s.record->>'nextStep', (s.record->>'nextStepOn')::date)`,
    probability: sql`h.probability is distinct from (s.record->>'probability')::numeric`,
    outcome: sql`h.outcome is distinct from s.record->>'outcome'`,
    name: sql`h.name is distinct from s.record->>'name'`,
  };
  const fields = Object.entries(differs).map(
    ([name, condition]) =>
      sql`count(*) filter (where h.digest <> s.digest and ${condition})::int as ${sql.identifier(name)}`,
  );
  const [row] = await tx.execute<Record<string, number>>(sql`
    select count(*) filter (where h.id is null)::int as added,
      count(*) filter (where h.digest <> s.digest)::int as changed,
      count(*) filter (where h.digest = s.digest)::int as unchanged,
      ${sql.join(fields, sql`, `)}
    from staged_record s left join ${heldDeals(scope)} h on h.id = s.record_id
    where ${stagedDeals(scope)}`);
  const [book] = await tx.execute<{ before: number; missing: number; deleted: number }>(sql`
    select count(*)::int as before, count(*) filter (where s.record_id is null)::int as missing,
      count(*) filter (where x.record_id is not null)::int as deleted
    from ${heldDeals(scope)} h left join ${shownDeals(scope)} s on s.record_id = h.id
    left join ${deletedDeals(scope)} x on x.record_id = h.id
    where not h.is_gone`);
  const { added = 0, changed = 0, unchanged = 0, ...byField } = row ?? {};
  return {
    added,
    changed,
    unchanged,
    before: book?.before ?? 0,
    missing: book?.missing ?? 0,
    deleted: book?.deleted ?? 0,
    fields: Object.entries(byField)
      .map(([field, deals]) => ({ field, deals }))
      .filter(({ deals }) => deals > 0)
      .sort((a, b) => b.deals - a.deals || (a.field < b.field ? -1 : 1)),
  };
}
