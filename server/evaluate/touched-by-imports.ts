// Which deals some imports touched: those whose records, history, facts or people came or changed with them, and no other.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/**
 * @param moveIds the moves that published the imports.
 * @param today the day whose teams count.
 */
export async function touchedByImports(tx: Tx, moveIds: readonly string[], today: string): Promise<string[]> {
  // Named in the question itself, so that the planner knows whether they brought a handful of rows or nearly all.
  const run = sql.param(await importsOf(tx, moveIds));
  const mine = sql`= any(${run}::uuid[])`;
  const rows = await tx.execute<{ id: string }>(sql`
    with place as materialized (
      select distinct on (seat_id) seat_id, team_id from team_seat
      where valid_from <= ${today} and (valid_to is null or valid_to > ${today})
      order by seat_id, valid_from desc, team_id
    )
    select id from opportunity where import_id ${mine}
    union
    select id from opportunity where vanished_import_id ${mine}
    union
    select opportunity_id from commitment_entry where import_id ${mine}
    union
    select opportunity_id from opportunity_line where import_id ${mine}
    union
    select l.opportunity_id from fact f join fact_link l on l.fact_id = f.id where f.import_id ${mine}
    union
    -- A title that changed may propose another role on the deals of that account.
    select o.id from contact c join opportunity o on o.account_id = c.account_id where c.import_id ${mine}
    union
    -- What waited for its source may have been confirmed without a change of the deal's own row.
    select opportunity_id from commitment where accepted <> '{}'::jsonb
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

/** Whether they told of a phase entered, or changed the past: without that no deal stayed in a phase otherwise than before. */
export async function changesAgeing(tx: Tx, moveIds: readonly string[]): Promise<boolean> {
  const run = sql.param(await importsOf(tx, moveIds));
  const [found] = await tx.execute<{ changes: boolean }>(sql`
    select exists (select from commitment_entry where import_id = any(${run}::uuid[]) and field = 'phase')
      or exists (select from import_run r join import_run later on later.source_id = r.source_id and later.id <> r.id
        and later.as_of_instant >= r.as_of_instant and later.state = 'published' where r.id = any(${run}::uuid[])) as changes`);
  return found?.changes ?? true;
}

async function importsOf(tx: Tx, moveIds: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from import_run where move_id = any(${sql.param([...moveIds])}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}

/** Changes when a source shows a kind of fact it never showed before: then any deal may read differently. */
export async function observedDigest(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ digest: string }>(sql`
    select md5(coalesce(string_agg(told, ',' order by told), '')) as digest from (
      select distinct concat_ws('|', kind, direction, side, max_strength, has_bodies) as told from observed_kind) k`);
  return row?.digest ?? '';
}
