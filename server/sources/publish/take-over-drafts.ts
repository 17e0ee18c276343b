// Links a draft opportunity to the new deal that an import shows under its account and name; what a later import does not show is marked.
import { sql } from 'drizzle-orm';
import { plainName } from '../map/near-names';
import type { PublishScope } from './publish-scope';

type Draft = { id: string; account_id: string | null; account_name: string; name: string };
type Deal = { id: string; account_id: string | null; account_name: string | null; name: string };

/** Call it when the deals are published and their series is entered. Where no draft waits, nothing is read. */
export async function takeOverDrafts(scope: PublishScope): Promise<void> {
  const { tx, workspaceId, importId, knownAt, asOfInstant } = scope;
  const drafts = await tx.execute<Draft>(sql`
    select d.id, d.account_id, d.account_name, d.name from draft_opportunity d
    where d.workspace_id = ${workspaceId}::uuid and d.state in ('waiting', 'exported') order by d.id for update`);
  if (drafts.length === 0) return;
  const taken = pairOf(drafts, await newDeals(scope));
  await tx.execute(sql`
    update draft_opportunity d set state = 'taken_over', taken_over_by_id = r.deal, settled_import_id = ${importId}::uuid,
      settled_at = ${knownAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as r(id uuid, deal uuid)
    where d.workspace_id = ${workspaceId}::uuid and d.id = r.id`);
  // An import without deals says nothing about them, and an older one could not have shown them.
  await tx.execute(sql`
    update draft_opportunity d set missed_import_id = ${importId}::uuid
    where d.workspace_id = ${workspaceId}::uuid and d.state = 'exported' and d.missed_import_id is null
      and d.exported_at < ${asOfInstant}::timestamptz
      and exists (select from staged_record s where s.workspace_id = d.workspace_id and s.import_id = ${importId}::uuid
        and s.kind = 'opportunity')`);
}

/** Deals that no other import has shown. */
function newDeals({ tx, workspaceId, importId }: PublishScope): Promise<readonly Deal[]> {
  return tx.execute<Deal>(sql`
    select o.id, o.account_id, a.name as account_name, o.name from staged_record s
    join opportunity o on o.workspace_id = s.workspace_id and o.id = s.record_id
    left join account a on a.workspace_id = o.workspace_id and a.id = o.account_id
    where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'
      and not exists (select from deal_observation x where x.workspace_id = o.workspace_id and x.opportunity_id = o.id
        and x.import_id <> ${importId}::uuid and x.withdrawn_at is null)
    order by o.id`);
}

/** One draft a deal, the older draft first. */
function pairOf(drafts: readonly Draft[], deals: readonly Deal[]): { id: string; deal: string }[] {
  const byName = new Map<string, Deal[]>();
  for (const deal of deals) {
    const key = plainName(deal.name);
    byName.set(key, [...(byName.get(key) ?? []), deal]);
  }
  const gone = new Set<string>();
  return drafts.flatMap((draft) => {
    const same = byName.get(plainName(draft.name)) ?? [];
    const deal = same.find((each) => !gone.has(each.id) && isSameAccount(draft, each));
    if (!deal) return [];
    gone.add(deal.id);
    return { id: draft.id, deal: deal.id };
  });
}

function isSameAccount(draft: Draft, deal: Deal): boolean {
  if (draft.account_id !== null && draft.account_id === deal.account_id) return true;
  return deal.account_name !== null && plainName(draft.account_name) === plainName(deal.account_name);
}
