// Every deal of a period at its starting point and at its end, as the metrics are asked of them.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { MetricLine, MetricPair } from '@/server/core/metrics/cohort';
import type { BookEnd } from '../comparison/book-end';
import { bookSql } from '../comparison/book-sql';

type Side = {
  outcome: string;
  category: string;
  value: string | null;
  segment: string | null;
  state: string | null;
  isInPeriod: boolean;
  isGone: boolean;
} | null;

export async function readMetricPairs(tx: Tx, start: BookEnd, end: BookEnd): Promise<MetricPair[]> {
  const side = (name: string) =>
    sql.raw(`case when ${name}.deal is null then null else json_build_object('outcome', ${name}.outcome, 'category', ${name}.category,
      'value', ${name}.converted::text, 'segment', ${name}.segment, 'state', ${name}.state,
      'isInPeriod', ${name}.in_period, 'isGone', ${name}.gone is not null) end as ${name}_side`);
  const rows = await tx.execute<{ b_side: Side; a_side: Side }>(sql`
    select ${side('b')}, ${side('a')} from (${bookSql(start)}) b full join (${bookSql(end)}) a on a.deal = b.deal
    where b.in_period or a.in_period order by coalesce(b.deal, a.deal)`);
  return rows.map((row) => ({
    start: row.b_side as MetricLine | null,
    end: row.a_side as MetricLine | null,
  }));
}
