// Which deals answered merges touch: those pointed at another account than they were evaluated with, and those whose facts name a merged contact.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/** @param moveIds the moves that answered; of contacts only what they decided last counts. */
export async function touchedByMerges(tx: Tx, moveIds: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select s.opportunity_id as id from deal_state s
    join opportunity o on o.workspace_id = s.workspace_id and o.id = s.opportunity_id
    where o.account_id is distinct from s.account_id`);
  return [...new Set([...rows.map(({ id }) => id), ...(await touchedByContacts(tx, moveIds))])].sort();
}

/** No index tells whom a fact names: they are looked through once for each answer, which is a person's. */
async function touchedByContacts(tx: Tx, moveIds: readonly string[]): Promise<string[]> {
  // With what had been merged into one of them before.
  const contacts = await tx.execute<{ id: string }>(sql`
    with recursive named as (
      select m.contact_id as id from contact_lineage m where m.move_id = any(${sql.param([...moveIds])}::uuid[])
      union
      select m.contact_id from contact_lineage m join named n on m.into_contact_id = n.id and m.state = 'confirmed')
    select id from named`);
  if (contacts.length === 0) return [];
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct l.opportunity_id as id from fact f join fact_link l on l.workspace_id = f.workspace_id and l.fact_id = f.id
    where l.how <> 'candidate' and exists (select from jsonb_array_elements(f.participants) p
      where p->>'contactId' = any(${sql.param(contacts.map(({ id }) => id))}::text[]))`);
  return rows.map(({ id }) => id);
}
