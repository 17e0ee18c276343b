// Points deals, contacts and lines at what their account or product was merged into, and back where a merge no longer holds.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

type MergeScope = { tx: Tx; workspaceId: string };

/** Merges follow each other so far; a circle cannot be accepted. */
const MAX_STEPS = 100;

/** What each merged key ends at, as (from_key, into_key). */
function ends(workspaceId: string, table: string, from: string, into: string): SQL {
  const [t, f, i] = [sql.identifier(table), sql.identifier(from), sql.identifier(into)];
  const confirmed = sql`m.workspace_id = ${workspaceId}::uuid and m.state = 'confirmed'`;
  return sql`
    step as (
      select m.${f} as from_key, m.${i} as into_key, 1 as steps from ${t} m where ${confirmed}
      union all
      select s.from_key, m.${i}, s.steps + 1 from step s join ${t} m on ${confirmed} and m.${f} = s.into_key
      where s.steps < ${MAX_STEPS}::int),
    final as materialized (select distinct on (from_key) from_key, into_key from step order by from_key, steps desc)`;
}

async function repoint(
  { tx, workspaceId }: MergeScope,
  table: string,
  [now, said]: [now: string, said: string],
  merges: SQL,
): Promise<string[]> {
  const [t, to, own] = [sql.identifier(table), sql.identifier(now), sql.identifier(said)];
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive ${merges}
    update ${t} t set ${to} = coalesce(d.into_key, d.said), ${own} = case when d.into_key is null then null else d.said end
    from (select x.id, coalesce(x.${own}, x.${to}) as said, f.into_key from ${t} x
      left join final f on f.from_key = coalesce(x.${own}, x.${to})
      where x.workspace_id = ${workspaceId}::uuid and (x.${own} is not null or f.from_key is not null)) d
    where t.workspace_id = ${workspaceId}::uuid and t.id = d.id and t.${to} is distinct from coalesce(d.into_key, d.said)
    returning t.id`);
  return rows.map(({ id }) => id);
}

/** @returns the deals and contacts that were pointed elsewhere. */
export async function applyAccountMerges(
  scope: MergeScope,
): Promise<{ deals: string[]; contacts: string[] }> {
  const merges = ends(scope.workspaceId, 'account_lineage', 'account_id', 'into_account_id');
  const columns: [string, string] = ['account_id', 'source_account_id'];
  return {
    deals: await repoint(scope, 'opportunity', columns, merges),
    contacts: await repoint(scope, 'contact', columns, merges),
  };
}

/** @returns the lines that name another product now. */
export function applyProductMerges(scope: MergeScope): Promise<string[]> {
  const merges = ends(scope.workspaceId, 'product_merge', 'product', 'into_product');
  return repoint(scope, 'opportunity_line', ['product', 'source_product'], merges);
}

/** After an import or its rollback wrote what the source says: what was accepted holds, and costs nothing where nothing was. */
export async function keepMerges(scope: MergeScope): Promise<void> {
  const [held] = await scope.tx.execute<{ accounts: boolean; products: boolean }>(sql`
    select exists (select from account_lineage where workspace_id = ${scope.workspaceId}::uuid and state = 'confirmed') as accounts,
      exists (select from product_merge where workspace_id = ${scope.workspaceId}::uuid and state = 'confirmed') as products`);
  if (held?.accounts) await applyAccountMerges(scope);
  if (held?.products) await applyProductMerges(scope);
}
