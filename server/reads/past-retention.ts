// What is past its retention now and not on hold: the records a run would take out, and how many for a look before.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { STRUCK } from '@/server/core/data-map/struck-names';
import type { RetentionCounts, RetentionKind, RetentionRules } from '@/server/core/retention/retention-rules';
import { RETENTION_KINDS } from '@/server/core/retention/retention-rules';

/** Counting goes no further than this. */
const COUNTED = 100_000;

/** @param now the workspace's clock. */
export async function countPastRetention(
  tx: Tx,
  workspaceId: string,
  rules: RetentionRules,
  now: Date,
): Promise<RetentionCounts> {
  const counts: RetentionCounts = { pointers: 0, contacts: 0, log_values: 0, refused_rows: 0 };
  for (const kind of RETENTION_KINDS) {
    const months = rules[kind];
    if (months === null) continue;
    const [row] = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from (${pastRetention(kind, workspaceId, months, now, COUNTED)}) past`,
    );
    counts[kind] = row?.n ?? 0;
  }
  return counts;
}

/** Ids of what is past, as a query that answers `id` (for values beside the log and refused rows: of their entry or import, with `part`). */
export function pastRetention(
  kind: RetentionKind,
  workspaceId: string,
  months: number,
  now: Date,
  most: number,
): SQL {
  const before = sql`(${now.toISOString()}::timestamptz - make_interval(months => ${months}))`;
  return { pointers, contacts, log_values: logValues, refused_rows: refusedRows }[kind](
    workspaceId,
    before,
    most,
  );
}

/** A deal that keeps what counts for it: open, closed later, or on hold itself or with its company. */
const KEEPS = (
  before: SQL,
) => sql`(o.outcome = 'open' or c.closes_on is null or c.closes_on >= ${before}::date
  or exists (select 1 from hold h where h.released_at is null and h.subject_id in (o.id, o.account_id)))`;

function pointers(workspaceId: string, before: SQL, most: number): SQL {
  return sql`select f.id::text as id, '' as part from fact f
    where f.workspace_id = ${workspaceId} and f.erased_by_move_id is null and f.occurred_at < ${before}
      and exists (select 1 from fact_link l where l.workspace_id = f.workspace_id and l.fact_id = f.id)
      and not exists (select 1 from fact_link l
        join opportunity o on o.workspace_id = l.workspace_id and o.id = l.opportunity_id
        join commitment c on c.workspace_id = o.workspace_id and c.opportunity_id = o.id
        where l.workspace_id = f.workspace_id and l.fact_id = f.id and ${KEEPS(before)})
    order by f.id limit ${most}`;
}

function contacts(workspaceId: string, before: SQL, most: number): SQL {
  return sql`select k.id::text as id, '' as part from contact k
    where k.workspace_id = ${workspaceId} and k.account_id is not null and k.name <> ${STRUCK}
      and exists (select 1 from opportunity o where o.workspace_id = k.workspace_id and o.account_id = k.account_id)
      and not exists (select 1 from opportunity o
        join commitment c on c.workspace_id = o.workspace_id and c.opportunity_id = o.id
        where o.workspace_id = k.workspace_id and o.account_id = k.account_id and ${KEEPS(before)})
      and k.id::text not in (${rolesKept(workspaceId, before)})
    order by k.id limit ${most}`;
}

/** Who has a role on a deal that keeps what counts for it, though it is another company's: a partner, a parent. */
const rolesKept = (workspaceId: string, before: SQL) => sql`
  select f.participants->0->>'contactId' from fact f
    join fact_link l on l.workspace_id = f.workspace_id and l.fact_id = f.id
    join opportunity o on o.workspace_id = l.workspace_id and o.id = l.opportunity_id
    join commitment c on c.workspace_id = o.workspace_id and c.opportunity_id = o.id
    where f.workspace_id = ${workspaceId} and f.kind = 'contact_role' and f.erased_by_move_id is null
      and f.participants->0->>'contactId' is not null and ${KEEPS(before)}`;

function logValues(workspaceId: string, before: SQL, most: number): SQL {
  return sql`select v.entry_id::text as id, v.name as part from audit_entry e
    join audit_value v on v.workspace_id = e.workspace_id and v.entry_id = e.move_id
    where e.workspace_id = ${workspaceId} and e.at < ${before} and v.erased_at is null
      and not exists (select 1 from opportunity o
        join hold h on h.workspace_id = o.workspace_id and h.released_at is null and h.subject_id in (o.id, o.account_id)
        where o.workspace_id = e.workspace_id and o.id = e.opportunity_id)
    order by v.entry_id, v.name limit ${most}`;
}

function refusedRows(workspaceId: string, before: SQL, most: number): SQL {
  return sql`select r.import_id::text as id, r.ordinal::text as part from import_refusal r
    join import_run i on i.workspace_id = r.workspace_id and i.id = r.import_id
    where r.workspace_id = ${workspaceId} and r.value is not null and i.finished_at < ${before}
    order by r.import_id, r.ordinal limit ${most}`;
}
