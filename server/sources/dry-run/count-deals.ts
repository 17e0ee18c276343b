// Counts what staged deals are beside what is there, and which fields of the changed ones differ.
import { sql } from 'drizzle-orm';
import type { DryRun } from './dry-run';
import { type DryRunScope, heldDeals, stagedDeals } from './dry-run-scope';

type Counted = Pick<DryRun, 'fields'> & {
  added: number;
  changed: number;
  unchanged: number;
  missing: number;
  before: number;
};

export async function countDeals(scope: DryRunScope): Promise<Counted> {
  const { tx } = scope;
  const differs = {
    amount: sql`c.amount is distinct from (s.record->>'amount')::numeric`,
    currency: sql`c.currency is distinct from s.record->>'currency'`,
    category: sql`c.category is distinct from s.record->>'category'`,
    stage: sql`c.stage is distinct from s.record->>'stage'`,
    closes_on: sql`c.closes_on is distinct from (s.record->>'closesOn')::date`,
    owner: sql`o.owner_seat_id is distinct from (s.record->>'ownerSeatId')::uuid`,
    next_step: sql`(c.next_step, c.next_step_on) is distinct from (s.record->>'nextStep', (s.record->>'nextStepOn')::date)`,
    probability: sql`c.probability is distinct from (s.record->>'probability')::numeric`,
    outcome: sql`o.outcome is distinct from s.record->>'outcome'`,
    name: sql`o.name is distinct from s.record->>'name'`,
  };
  const fields = Object.entries(differs).map(
    ([name, condition]) =>
      sql`count(*) filter (where o.digest <> s.digest and ${condition})::int as ${sql.identifier(name)}`,
  );
  const [row] = await tx.execute<Record<string, number>>(sql`
    select count(*) filter (where o.id is null)::int as added,
      count(*) filter (where o.digest <> s.digest)::int as changed,
      count(*) filter (where o.digest = s.digest)::int as unchanged,
      ${sql.join(fields, sql`, `)}
    from staged_record s
    left join opportunity o on o.workspace_id = s.workspace_id and o.id = s.record_id
    left join commitment c on c.workspace_id = s.workspace_id and c.opportunity_id = s.record_id
    where ${stagedDeals(scope)}`);
  const [book] = await tx.execute<{ before: number; missing: number }>(sql`
    select count(*)::int as before, count(*) filter (where s.record_id is null)::int as missing
    from opportunity o left join staged_record s on ${stagedDeals(scope)} and s.record_id = o.id
    where ${heldDeals(scope)}`);
  const { added = 0, changed = 0, unchanged = 0, ...byField } = row ?? {};
  return {
    added,
    changed,
    unchanged,
    before: book?.before ?? 0,
    missing: book?.missing ?? 0,
    fields: Object.entries(byField)
      .map(([field, deals]) => ({ field, deals }))
      .filter(({ deals }) => deals > 0)
      .sort((a, b) => b.deals - a.deals || (a.field < b.field ? -1 : 1)),
  };
}
