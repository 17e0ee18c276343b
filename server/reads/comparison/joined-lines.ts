// The deals that differ between two books, read a few thousand at a time through a cursor, and the sums of those that do not.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Category } from '@/server/core/vocabulary/category';
import type { BookLine } from '@/server/core/waterfall/book-line';
import type { LinePair } from '@/server/core/waterfall/compare-books';
import type { ComparisonMeasure } from '@/server/core/waterfall/comparison-measure';
import type { BookEnd } from './book-end';
import { bookSql } from './book-sql';

const ROWS = 5_000;
const COLUMNS = [
  'outcome',
  'category',
  'phase',
  'stage',
  'closes_on',
  'amount',
  'currency',
  'rate',
  'converted',
  'state',
  'owner',
  'in_period',
  'in_node',
  'gone',
  'split_from',
  'weight',
] as const;

/** What a comparison shows of a deal at one end, besides what explains its movement. */
export type ShownLine = BookLine & {
  owner: string | null;
  phase: string;
  stage: string | null;
  state: string | null;
};
export type ShownPair = LinePair & { deal: string; before: ShownLine | null; after: ShownLine | null };
export type JoinedBooks = {
  before: BookEnd;
  after: BookEnd;
  categories: readonly Category[];
  /** Absent: amounts. */
  measure?: ComparisonMeasure;
};

const isIn = (side: string, categories: readonly string[]): SQL => {
  const of = (column: string) => sql.raw(`${side}.${column}`);
  return sql`(${of('deal')} is not null and ${of('in_period')} and ${of('in_node')} and ${of('gone')} is null
    and ${of('outcome')} <> 'void' and ${of('category')} = any(${sql.param([...categories])}::text[]))`;
};

const IS_EQUAL = sql.raw(
  `(${COLUMNS.map((column) => `b.${column}`).join(', ')}) is not distinct from (${COLUMNS.map((column) => `a.${column}`).join(', ')})`,
);

const joined = ({ before, after, measure }: JoinedBooks): SQL =>
  sql`(${bookSql(before, measure)}) b full join (${bookSql(after, measure)}) a on a.deal = b.deal`;

type Same = { deals: number; unconverted: number; total: string };
const NONE: Same = { deals: 0, unconverted: 0, total: '0' };

/** Deals in both populations that are the same in every column: they explain nothing and count at both ends. */
export async function sumUnchanged(tx: Tx, books: JoinedBooks): Promise<Same> {
  // A weighed amount is rounded deal by deal, half to even, which SQL does not: they are told one by one.
  if (books.measure === 'weighted') return NONE;
  // The offset keeps it a full join, which is hashed: an inner one of lines just frozen, with no statistics yet, loops over both.
  const [row] = await tx.execute<Same>(sql`
    select count(*)::int as deals, coalesce(sum(converted), 0)::text as total,
      (count(*) filter (where amount is not null and converted is null))::int as unconverted from (
      select b.amount, b.converted, ${isIn('b', books.categories)} and ${isIn('a', books.categories)} and ${IS_EQUAL} as is_same
      from ${joined(books)} offset 0) pair where is_same`);
  return row ?? NONE;
}

/** Every other deal of either population, and those that are new and won in between; in the order of their ids. */
export async function* changedPairs(tx: Tx, books: JoinedBooks): AsyncGenerator<ShownPair> {
  const columns = (side: 'a' | 'b') =>
    sql.raw(COLUMNS.map((column) => `${side}.${column}::text as ${side}_${column}`).join(', '));
  await tx.execute(sql`declare compared no scroll cursor for
    select coalesce(b.deal, a.deal) as deal, b.deal is not null as has_b, a.deal is not null as has_a,
      ${columns('b')}, ${columns('a')}
    from ${joined(books)}
    where (${isIn('b', books.categories)} or ${isIn('a', books.categories)}
        or (b.deal is null and a.outcome = 'won' and a.in_period and a.in_node))
      ${books.measure === 'weighted' ? sql`` : sql`and not (b.deal is not null and a.deal is not null and ${IS_EQUAL})`}
    order by 1`);
  try {
    for (;;) {
      const rows = await tx.execute<JoinedRow>(sql.raw(`fetch ${ROWS} from compared`));
      for (const row of rows) yield pairOf(row);
      if (rows.length < ROWS) return;
    }
  } finally {
    await tx.execute(sql`close compared`);
  }
}

type JoinedRow = { deal: string; has_a: boolean; has_b: boolean } & Record<string, string | null>;

export function pairOf(row: JoinedRow): ShownPair {
  const line = (side: 'a' | 'b'): ShownLine | null => {
    if (!row[`has_${side}`]) return null;
    const text = (column: (typeof COLUMNS)[number]) => row[`${side}_${column}`] ?? null;
    return {
      deal: row.deal,
      outcome: text('outcome') as BookLine['outcome'],
      category: text('category') as BookLine['category'],
      phase: text('phase') ?? '',
      stage: text('stage'),
      closesOn: text('closes_on'),
      amount: text('amount'),
      currency: text('currency') ?? '',
      rate: text('rate'),
      converted: text('converted'),
      weight: text('weight'),
      state: text('state'),
      owner: text('owner'),
      isInPeriod: text('in_period') === 'true',
      isInNode: text('in_node') === 'true',
      gone: text('gone') as BookLine['gone'],
      splitFrom: text('split_from'),
    };
  };
  return { deal: row.deal, before: line('b'), after: line('a') };
}
