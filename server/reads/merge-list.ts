// Accounts, contacts and products that may be one, proposed or answered, with how many deals or lines stand behind each name.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export type MergeState = 'proposed' | 'confirmed' | 'declined';
export type MergeEnd = {
  /** As the moves take it: an account's or a contact's id, a product's name. */
  key: string;
  name: string;
  /** The source's own id; null for a product. */
  externalId: string | null;
  /** The contact's account; else null. */
  account: string | null;
  /** Deals of the account, lines of the product, as they stand now; null for a contact. */
  count: number | null;
};
export type MergeLine = {
  of: 'account' | 'contact' | 'product';
  state: MergeState;
  from: MergeEnd;
  into: MergeEnd;
  reason: string;
  importId: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
};
export type MergeList = { lines: MergeLine[]; counts: Record<MergeState, number> };

type Row = {
  of: MergeLine['of'];
  from_key: string;
  into_key: string;
  from_name: string;
  into_name: string;
  from_id: string | null;
  into_id: string | null;
  from_account: string | null;
  into_account: string | null;
  from_count: number | null;
  into_count: number | null;
  reason: string;
  import_id: string | null;
  by: string | null;
  decided_at: string | null;
};

export async function readMerges(tx: Tx, state: MergeState, most: number): Promise<MergeList> {
  const rows = await tx.execute<Row>(sql`
    with page as materialized (
      select 'account' as of, m.account_id::text as from_key, m.into_account_id::text as into_key, m.reason, m.import_id,
        m.decided_at, m.decided_by_seat_id, a.name as from_name, b.name as into_name, a.external_id as from_id,
        b.external_id as into_id, null as from_account, null as into_account
      from account_lineage m
      join account a on a.workspace_id = m.workspace_id and a.id = m.account_id
      join account b on b.workspace_id = m.workspace_id and b.id = m.into_account_id
      where m.state = ${state}
      union all
      select 'contact', m.contact_id::text, m.into_contact_id::text, m.reason, m.import_id, m.decided_at, m.decided_by_seat_id,
        a.name, b.name, a.external_id, b.external_id, x.name, y.name
      from contact_lineage m
      join contact a on a.workspace_id = m.workspace_id and a.id = m.contact_id
      join contact b on b.workspace_id = m.workspace_id and b.id = m.into_contact_id
      left join account x on x.workspace_id = m.workspace_id and x.id = a.account_id
      left join account y on y.workspace_id = m.workspace_id and y.id = b.account_id
      where m.state = ${state}
      union all
      select 'product', product, into_product, reason, import_id, decided_at, decided_by_seat_id, product, into_product, null, null,
        null, null
      from product_merge where state = ${state}
      order by of, into_name, from_name, from_key limit ${most}::int),
    line as materialized (
      select k.key, count(*)::int as n from opportunity_line l cross join lateral (values (l.product), (l.source_product)) k (key)
      where k.key in (select from_key from page where of = 'product' union select into_key from page where of = 'product')
      group by 1)
    select p.of, p.from_key, p.into_key, p.from_name, p.into_name, p.from_id, p.into_id, p.from_account, p.into_account, p.reason, p.import_id,
      w.name as by, to_char(p.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as decided_at,
      ${countOf(sql`p.from_key`)} as from_count, ${countOf(sql`p.into_key`)} as into_count
    from page p left join seat w on w.id = p.decided_by_seat_id
    order by p.of, p.into_name, p.from_name, p.from_key`);
  const [counts] = await tx.execute<Record<MergeState, number>>(sql`
    select count(*) filter (where state = 'proposed')::int as proposed, count(*) filter (where state = 'confirmed')::int as confirmed,
      count(*) filter (where state = 'declined')::int as declined
    from (select state from account_lineage union all select state from contact_lineage
      union all select state from product_merge) m`);
  return {
    lines: [...rows].map((row) => lineOf(row, state)),
    counts: counts ?? { proposed: 0, confirmed: 0, declined: 0 },
  };
}

/** What stands under the name now, and what the source says does. */
const countOf = (key: ReturnType<typeof sql>) => sql`case when p.of = 'product'
  then coalesce((select n from line where line.key = ${key}), 0)
  when p.of = 'account' then (select count(*)::int from opportunity o where o.account_id = ${key}::uuid)
    + (select count(*)::int from opportunity o where o.source_account_id = ${key}::uuid) end`;

function lineOf(row: Row, state: MergeState): MergeLine {
  return {
    of: row.of,
    state,
    from: {
      key: row.from_key,
      name: row.from_name,
      externalId: row.from_id,
      account: row.from_account,
      count: row.from_count,
    },
    into: {
      key: row.into_key,
      name: row.into_name,
      externalId: row.into_id,
      account: row.into_account,
      count: row.into_count,
    },
    reason: row.reason,
    importId: row.import_id,
    decidedBy: row.by,
    decidedAt: row.decided_at,
  };
}
