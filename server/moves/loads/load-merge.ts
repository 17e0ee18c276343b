// Loads a proposed merge of accounts, contacts or products with what stands in its way; null where nobody proposed it.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { LINEAGE_STATES } from '@/db/schema/lineage';

export type MergeKey = { of: 'account' | 'contact' | 'product'; from: string; into: string };
export type MergeRow = {
  state: (typeof LINEAGE_STATES)[number];
  /** Why it cannot be accepted as it stands. */
  obstacle: string | null;
};

/** Where merges of each kind lie. */
export const MERGE_TABLES = {
  account: {
    table: sql.identifier('account_lineage'),
    from: sql.identifier('account_id'),
    into: sql.identifier('into_account_id'),
    cast: sql`::uuid`,
  },
  contact: {
    table: sql.identifier('contact_lineage'),
    from: sql.identifier('contact_id'),
    into: sql.identifier('into_contact_id'),
    cast: sql`::uuid`,
  },
  product: {
    table: sql.identifier('product_merge'),
    from: sql.identifier('product'),
    into: sql.identifier('into_product'),
    cast: sql`::text`,
  },
} as const;

export async function loadMerge(
  tx: Tx,
  { of, from, into }: MergeKey,
  workspaceId: string,
  isTurned: boolean,
): Promise<MergeRow | null> {
  const { table, from: f, into: i, cast } = MERGE_TABLES[of];
  const mine = sql`m.workspace_id = ${workspaceId}::uuid`;
  const [row] = await tx.execute<{ state: MergeRow['state'] }>(sql`
    select m.state from ${table} m where ${mine} and m.${f} = ${from}${cast} and m.${i} = ${into}${cast} for update`);
  if (!row) return null;
  const [gone, kept] = isTurned ? [into, from] : [from, into];
  const [stands] = await tx.execute<{ merged: boolean; circular: boolean }>(sql`
    with recursive up as (
      select m.${i} as key, 1 as steps from ${table} m where ${mine} and m.state = 'confirmed' and m.${f} = ${kept}${cast}
      union all
      select m.${i}, u.steps + 1 from up u join ${table} m on ${mine} and m.state = 'confirmed' and m.${f} = u.key
      where u.steps < 100)
    select exists (select from ${table} m where ${mine} and m.state = 'confirmed' and m.${f} = ${gone}${cast}) as merged,
      exists (select from up where key = ${gone}${cast}) as circular`);
  const obstacle = stands?.circular
    ? 'What is to survive was itself merged into the other one. Take that merge back first, or accept this one the other way round.'
    : stands?.merged
      ? 'It was merged into another one already. Take that merge back first.'
      : null;
  return { state: row.state, obstacle };
}
