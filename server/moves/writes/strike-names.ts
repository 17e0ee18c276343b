// Strikes erased names out of every text that may hold them; a short name, out of the deals it belongs to and where it stands alone.
import { type SQL, sql } from 'drizzle-orm';
import { columnsOf, TEXT_COLUMNS } from '@/server/core/data-map/column-classes';
import {
  STRUCK,
  type StruckNames,
  type StruckPatterns,
  wholePatterns,
  wordPatterns,
} from '@/server/core/data-map/struck-names';
import type { MoveTx, Scope } from '../definition';

/** Rows of these keep a digest of what they held, and lose the whole value. */
const EMPTIED_WHOLE = new Set(['audit_value', 'snapshot_label']);
/** Notes and files of snapshots, final answers and mappings are struck by ways of their own. */
const OWN_WAY = new Set(['snapshot', 'move', 'source_mapping']);
/** Keyed by what they hold: two of them could become one. */
const DROPPED = new Set(['product_merge']);

/** @param accountIds whose deals the short names belong to. @returns table → how many rows were changed. */
export async function strikeNames(
  tx: MoveTx,
  { anywhere, inOwnDeals }: StruckNames,
  accountIds: readonly string[],
  scope: Scope,
): Promise<Record<string, number>> {
  const present = await presentColumns(tx);
  const counts: Record<string, number> = {};
  const passes: [StruckPatterns | null, isOfDeals: boolean][] = [
    [wordPatterns(anywhere), false],
    [wholePatterns(inOwnDeals), false],
    [accountIds.length === 0 ? null : wordPatterns(inOwnDeals), true],
  ];
  for (const [patterns, isOfDeals] of passes) {
    if (patterns === null) continue;
    for (const table of Object.keys(TEXT_COLUMNS)) {
      const columns = columnsOf(table, 'text').filter((name) => present.has(`${table}.${name}`));
      if (columns.length === 0 || OWN_WAY.has(table)) continue;
      const of = isOfDeals ? ofDeals(table, present, accountIds) : sql`true`;
      if (of === null) continue;
      const changed = await change(tx, { table, columns, present, patterns, of }, scope);
      if (changed > 0) counts[table] = (counts[table] ?? 0) + changed;
    }
  }
  return counts;
}

type Change = {
  table: string;
  columns: readonly string[];
  present: ReadonlyMap<string, string>;
  patterns: StruckPatterns;
  of: SQL;
};

async function change(
  tx: MoveTx,
  { table, columns, present, patterns, of }: Change,
  { workspaceId, recordedAt }: Scope,
): Promise<number> {
  const isJson = (name: string) => present.get(`${table}.${name}`) === 'jsonb';
  const pattern = (name: string) => (isJson(name) ? patterns.json : patterns.text);
  const found = sql.join(
    columns.map((name) => sql`${sql.identifier(name)}::text ~* ${pattern(name)}`),
    sql` or `,
  );
  const where = sql`workspace_id = ${workspaceId} and (${of}) and (${found})`;
  const name = sql.identifier(table);
  if (DROPPED.has(table))
    return (await tx.execute(sql`delete from ${name} where ${where} returning 1`)).length;
  if (EMPTIED_WHOLE.has(table)) {
    const salt = table === 'snapshot_label' ? sql`, salt = null` : sql``;
    const rows = await tx.execute(sql`update ${name}
      set value = null${salt}, erased_at = ${recordedAt.toISOString()}::timestamptz
      where erased_at is null and ${where} returning 1`);
    return rows.length;
  }
  const set = columns.map((each) => {
    const column = sql.identifier(each);
    const struck = sql`regexp_replace(${column}::text, ${pattern(each)}, ${STRUCK}, 'gi')`;
    return sql`${column} = ${isJson(each) ? sql`(${struck})::jsonb` : struck}`;
  });
  return (await tx.execute(sql`update ${name} set ${sql.join(set, sql`, `)} where ${where} returning 1`))
    .length;
}

/** Which rows of a table belong to deals of these companies; null where none of it belongs to a deal. */
function ofDeals(
  table: string,
  present: ReadonlyMap<string, string>,
  accountIds: readonly string[],
): SQL | null {
  const theirs = sql`coalesce(source_account_id, account_id) = any(${sql.param([...accountIds])}::uuid[])
    or account_id = any(${sql.param([...accountIds])}::uuid[])`;
  if (table === 'opportunity') return theirs;
  const deals = sql`(select id from opportunity where ${theirs})`;
  if (table === 'snapshot_label')
    return sql`of_id in ${deals} or of_id in (select id from adjustment where opportunity_id in ${deals})`;
  if (table === 'audit_value')
    return sql`entry_id in (select move_id from audit_entry where opportunity_id in ${deals})`;
  if (table === 'replaced_record') return sql`record_id in ${deals}`;
  return present.has(`${table}.opportunity_id`) ? sql`opportunity_id in ${deals}` : null;
}

/** 'table.column' of each column → its type. */
async function presentColumns(tx: MoveTx): Promise<Map<string, string>> {
  const rows = await tx.execute<{ name: string; type: string }>(sql`
    select table_name || '.' || column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public'`);
  return new Map(rows.map(({ name, type }) => [name, type]));
}
