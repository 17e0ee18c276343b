// Which deals some imports touched: those whose records, history, facts or people came or changed with them, and no other.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/**
 * @param moveIds the moves that published the imports.
 * @param today the day whose teams count.
 */
export async function touchedByImports(tx: Tx, moveIds: readonly string[], today: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with run as materialized (
      select id from import_run where move_id = any(${sql.param([...moveIds])}::uuid[])
    ), place as materialized (
      select distinct on (seat_id) seat_id, team_id from team_seat
      where valid_from <= ${today} and (valid_to is null or valid_to > ${today})
      order by seat_id, valid_from desc, team_id
    )
    select id from opportunity where import_id in (select id from run) or vanished_import_id in (select id from run)
    union
    select opportunity_id from commitment_entry where import_id in (select id from run)
    union
    select opportunity_id from opportunity_line where import_id in (select id from run)
    union
    select l.opportunity_id from run join fact f on f.import_id = run.id join fact_link l on l.fact_id = f.id
    union
    -- A title that changed may propose another role on the deals of that account.
    select o.id from contact c join opportunity o on o.account_id = c.account_id where c.import_id in (select id from run)
    union
    -- What waited for its source may have been confirmed without a change of the deal's own row.
    select opportunity_id from commitment where accepted <> '{}'
    union
    -- Names and places that a deal's row repeats.
    select s.opportunity_id from deal_state s
      left join account a on a.id = s.account_id
      left join seat w on w.id = s.owner_seat_id
      left join place p on p.seat_id = s.owner_seat_id
    where a.name is distinct from s.account_name or w.name is distinct from s.owner_name
      or p.team_id is distinct from s.team_id`);
  return rows.map((row) => row.id).sort();
}

/** Changes when a source shows a kind of fact it never showed before: then any deal may read differently. */
export async function observedDigest(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ digest: string }>(sql`
    select md5(coalesce(string_agg(told, ',' order by told), '')) as digest from (
      select distinct concat_ws('|', kind, direction, side, max_strength, has_bodies) as told from observed_kind) k`);
  return row?.digest ?? '';
}
