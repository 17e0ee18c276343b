// The few deals of two books that were split from another, with their parents: what a waterfall has to know before it starts.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { BookLine } from '@/server/core/waterfall/book-line';
import type { LinePair } from '@/server/core/waterfall/compare-books';
import { bookSql } from './book-sql';
import type { JoinedBooks } from './joined-lines';

type Row = {
  deal: string;
  parent: string;
  value: string | null;
  worth: string | null;
  value_weight: string | null;
  worth_weight: string | null;
  is_held: boolean;
};

/** A child that only the later book has, and its parent where the earlier one has it, each as a pair that is enough for its value. */
export async function readSplitPairs(tx: Tx, { before, after, measure }: JoinedBooks): Promise<LinePair[]> {
  // Each book is read once: with no statistics of lines just frozen, the planner would read one again for each line of the other.
  const rows = await tx.execute<Row>(sql`
    with child as materialized (select deal, split_from, converted, weight from (${bookSql(after, measure)}) a where split_from is not null),
      parent as materialized (select deal, converted, weight from (${bookSql(before, measure)}) b)
    select c.deal, c.split_from as parent, c.converted::text as value, p.converted::text as worth,
      c.weight::text as value_weight, p.weight::text as worth_weight, p.deal is not null as is_held
    from child c left join parent p on p.deal::text = c.split_from
    where not exists (select from parent held where held.deal = c.deal)
    order by 1`);
  return rows.flatMap(({ deal, parent, value, worth, value_weight, worth_weight, is_held }) => [
    ...(is_held ? [{ before: { ...line(parent, worth, null), weight: worth_weight }, after: null }] : []),
    { before: null, after: { ...line(deal, value, parent), weight: value_weight } },
  ]);
}

const line = (deal: string, converted: string | null, splitFrom: string | null): BookLine => ({
  deal,
  converted,
  splitFrom,
  outcome: 'open',
  category: 'pipeline',
  closesOn: null,
  isInPeriod: true,
  isInNode: true,
  amount: converted,
  currency: '',
  rate: null,
  weight: null,
  gone: null,
});
