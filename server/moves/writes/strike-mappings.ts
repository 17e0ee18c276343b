// Strikes erased companies out of what kept mappings say is one: their keys are names and ids of a source, which no pattern over JSON reaches.
import { type SQL, sql } from 'drizzle-orm';
import { type StruckNames, wholePatterns, wordPatterns } from '@/server/core/data-map/struck-names';
import type { MoveTx, Scope } from '../definition';

const MERGED = ['sameProducts', 'sameAccounts'] as const;

/**
 * A pair that names one is dropped: without the name it would say nothing.
 * @param externalIds what the source calls the records that are erased.
 * @returns table → how many mappings were changed.
 */
export async function strikeMappings(
  tx: MoveTx,
  { anywhere, inOwnDeals }: StruckNames,
  externalIds: readonly string[],
  { workspaceId, recordedAt }: Scope,
): Promise<Record<string, number>> {
  const said = (text: SQL) =>
    sql.join(
      [
        ...[wordPatterns(anywhere), wholePatterns(inOwnDeals)].flatMap((patterns) =>
          patterns === null ? [] : [sql`${text} ~* ${patterns.text}`],
        ),
        sql`${text} = any(${sql.param([...externalIds])}::text[])`,
      ],
      sql` or `,
    );
  const isNamed = sql`(${said(sql`key`)} or ${said(sql`value`)})`;
  const pairs = (member: string) => sql`jsonb_each_text(coalesce(mapping->${member}::text, '{}'))`;
  const found = sql.join(
    MERGED.map((member) => sql`exists (select from ${pairs(member)} where ${isNamed})`),
    sql` or `,
  );
  const kept = MERGED.reduce(
    (
      mapping,
      member,
    ) => sql`case when mapping ? ${member}::text then jsonb_set(${mapping}, array[${member}::text],
      (select coalesce(jsonb_object_agg(key, value), '{}') from ${pairs(member)} where not ${isNamed})) else ${mapping} end`,
    sql`mapping`,
  );
  const where = sql`where workspace_id = ${workspaceId} and (${found})`;
  const saved = await tx.execute<{ moveId: string }>(
    sql`update source_mapping set mapping = ${kept} ${where} returning move_id as "moveId"`,
  );
  const runs = await tx.execute(sql`update import_run set mapping = ${kept} ${where} returning 1`);
  // Beside the log the same mapping stands whole.
  const moveIds = sql.param([...new Set(saved.map(({ moveId }) => moveId))]);
  const values = await tx.execute(sql`
    update audit_value set value = null, erased_at = ${recordedAt.toISOString()}::timestamptz
    where workspace_id = ${workspaceId} and name = 'mapping' and erased_at is null and entry_id = any(${moveIds}::uuid[])
    returning 1`);
  const counts = { source_mapping: saved.length, import_run: runs.length, audit_value: values.length };
  return Object.fromEntries(Object.entries(counts).filter(([, changed]) => changed > 0));
}
