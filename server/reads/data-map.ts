// The data map: which fields of which records hold something about whom, how many there are, since when and from which source.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { columnsOf, TABLE_WORDS, TEXT_COLUMNS } from '@/server/core/data-map/column-classes';
import { originOfRecords, type RecordOrigin } from '@/server/core/data-map/record-origin';
import { ROWS_OF } from './data-map-rows';

/** Counting goes no further than this; a map needs no exact number of millions. */
const COUNTED = 100_000;
const HELD = ['customer', 'text', 'own'] as const;

export type HeldField = { name: string; holds: (typeof HELD)[number] };
export type DataMapLine = {
  table: string;
  what: string;
  origin: RecordOrigin;
  fields: HeldField[];
  /** Null where the table is shared by all workspaces. */
  records: number | null;
  isMore: boolean;
  /** When the first and the last of them were written here. */
  since: string | null;
  until: string | null;
  /** For records of a source: what each gave, first and last received. */
  sources: { name: string; records: number; first: string | null; last: string | null }[];
};

/** Instants that say when a row was written, the best one first. */
const INSTANTS = ['recorded_at', 'at', 'made_at', 'created_at', 'first_seen_at', 'since', 'requested_at'];

export async function readDataMap(tx: Tx): Promise<DataMapLine[]> {
  const columns = await tx.execute<{ table: string; column: string }>(sql`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public'`);
  const present = new Map<string, Set<string>>();
  for (const { table, column } of columns) present.set(table, (present.get(table) ?? new Set()).add(column));
  const lines: DataMapLine[] = [];
  for (const table of Object.keys(TEXT_COLUMNS)) {
    const fields = HELD.flatMap((holds) => columnsOf(table, holds).map((name) => ({ name, holds })));
    const has = present.get(table);
    if (fields.length === 0 || !has) continue;
    const about = { table, what: TABLE_WORDS[table] ?? table, origin: originOfRecords(table), fields };
    lines.push({ ...about, ...(await heldOf(tx, table, has)) });
  }
  return lines;
}

type HeldRows = Pick<DataMapLine, 'records' | 'isMore' | 'since' | 'until' | 'sources'>;

async function heldOf(tx: Tx, table: string, has: ReadonlySet<string>): Promise<HeldRows> {
  if (!has.has('workspace_id'))
    return { records: null, isMore: false, since: null, until: null, sources: [] };
  const rows = ROWS_OF[table];
  if (rows) return heldThrough(tx, rows);
  const at = INSTANTS.find((name) => has.has(name));
  const column = at ? sql.identifier(at) : sql`null::timestamptz`;
  const [row] = await tx.execute<{ n: number; first: string | null; last: string | null }>(sql`
    select count(*)::int as n, min(at)::text as first, max(at)::text as last
    from (select ${column} as at from ${sql.identifier(table)} limit ${COUNTED + 1}) held`);
  const sources = has.has('source_id') && has.has('import_id') ? await sourcesOf(tx, table) : [];
  const first = sources
    .map((one) => one.first)
    .filter((one) => one !== null)
    .sort()[0];
  const last = sources
    .map((one) => one.last)
    .filter((one) => one !== null)
    .sort()
    .at(-1);
  const records = sources.length > 0 ? sources.reduce((sum, one) => sum + one.records, 0) : (row?.n ?? 0);
  return {
    records: Math.min(records, COUNTED),
    isMore: records > COUNTED,
    since: first ?? isoOf(row?.first),
    until: last ?? isoOf(row?.last),
    sources,
  };
}

/** The same where both are found through other records. */
async function heldThrough(tx: Tx, rows: SQL): Promise<HeldRows> {
  const groups = await tx.execute<{
    name: string | null;
    n: number;
    first: string | null;
    last: string | null;
  }>(sql`
    select s.name, count(*)::int as n, min(held.at)::text as first, max(held.at)::text as last
    from (select * from (${rows}) every_one limit ${COUNTED + 1}) held
    left join source s on s.id = held.source_id
    group by s.id, s.name order by s.name, s.id`);
  const found = groups.map(({ name, n, first, last }) => ({
    name,
    records: n,
    first: isoOf(first),
    last: isoOf(last),
  }));
  const records = found.reduce((sum, one) => sum + one.records, 0);
  const instants = found.flatMap(({ first, last }) => [first, last].filter((at) => at !== null)).sort();
  return {
    records: Math.min(records, COUNTED),
    isMore: records > COUNTED,
    since: instants[0] ?? null,
    until: instants.at(-1) ?? null,
    sources: found.flatMap(({ name, ...of }) => (name === null ? [] : [{ name, ...of }])),
  };
}

async function sourcesOf(tx: Tx, table: string): Promise<DataMapLine['sources']> {
  const rows = await tx.execute<{ name: string; n: number; first: string | null; last: string | null }>(sql`
    select s.name, sum(held.n)::int as n, min(r.finished_at)::text as first, max(r.finished_at)::text as last
    from (select source_id, import_id, count(*) as n from ${sql.identifier(table)} group by 1, 2) held
    join source s on s.id = held.source_id
    left join import_run r on r.id = held.import_id
    group by s.id, s.name order by s.name, s.id`);
  return rows.map(({ name, n, first, last }) => ({
    name,
    records: n,
    first: isoOf(first),
    last: isoOf(last),
  }));
}

function isoOf(text: string | null | undefined): string | null {
  return text ? new Date(text).toISOString() : null;
}
