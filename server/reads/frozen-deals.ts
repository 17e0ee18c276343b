// The deals of one snapshot as they were frozen: the largest of a filter, and the count and total of all that it finds.
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { STRUCK } from '@/server/core/data-map/struck-names';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES, type DollarState } from '@/server/core/vocabulary/item';

export const FrozenDealsQuestion = z.object({
  id: z.uuid(),
  category: z.enum(CATEGORIES).optional(),
  state: z.enum(DOLLAR_STATES).optional(),
  /** A part of a name as it was frozen. */
  q: z.string().trim().max(100).optional(),
});
export type FrozenDealsQuestion = z.infer<typeof FrozenDealsQuestion>;

export type FrozenDealLine = {
  id: string;
  name: string;
  account: string | null;
  owner: string | null;
  category: Category;
  state: DollarState | null;
  closesOn: string | null;
  amount: string | null;
  currency: string;
  converted: string | null;
  gaps: number;
  openFlags: number;
};
export type FrozenDeals = {
  deals: FrozenDealLine[];
  /** Of all that the filter finds in the snapshot's period and teams. */
  count: number;
  total: string;
};
const LISTED_FROZEN = 50;

/** Nothing of a snapshot that is not complete, or not there. */
export async function readFrozenDeals(tx: Tx, question: FrozenDealsQuestion): Promise<FrozenDeals> {
  const found = foundIn(question);
  const deals = await tx.execute<FrozenDealLine>(sql`
    select l.opportunity_id as id, ${nameOf('deal')} as name, ${nameOf('account')} as account, ${nameOf('owner')} as owner,
      l.category, l.dollar_state as state, l.closes_on::text as "closesOn", l.amount::text as amount, l.currency,
      l.converted::text as converted, l.gaps, l.open_flags as "openFlags"
    ${found} order by l.converted desc nulls last, l.opportunity_id limit ${LISTED_FROZEN}`);
  const [whole] = await tx.execute<{ count: number; total: string }>(
    sql`select count(*)::int as count, coalesce(sum(l.converted), 0)::text as total ${found}`,
  );
  return { deals: [...deals], count: whole?.count ?? 0, total: whole?.total ?? '0' };
}

function foundIn({ id, category, state, q }: FrozenDealsQuestion): SQL {
  const label = (as: string, kind: string, of: string) =>
    sql`left join snapshot_label ${sql.raw(as)} on ${sql.raw(as)}.snapshot_id = l.snapshot_id
      and ${sql.raw(as)}.kind = ${kind} and ${sql.raw(as)}.of_id = ${sql.raw(`l.${of}`)}`;
  return sql`from snapshot_line l join snapshot s on s.id = l.snapshot_id
    ${label('deal', 'deal', 'opportunity_id')} ${label('account', 'account', 'account_id')}
    ${label('owner', 'seat', 'owner_seat_id')}
    where l.snapshot_id = ${id}::uuid and s.state = 'completed' and l.is_in_scope
      ${category ? sql`and l.category = ${category}` : sql``}
      ${state ? sql`and l.dollar_state = ${state}` : sql``}
      ${q ? sql`and position(lower(${q}::text) in lower(concat_ws(' ', deal.value, account.value))) > 0` : sql``}`;
}

const nameOf = (label: string): SQL => {
  const of = (column: string) => sql.raw(`${label}.${column}`);
  return sql`case when ${of('erased_at')} is null then ${of('value')} else ${STRUCK} end`;
};
