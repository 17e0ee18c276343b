// Finds what the records of an erasure were called before an import changed them, and empties what was kept of that.
import { sql } from 'drizzle-orm';
import { STRUCK } from '@/server/core/data-map/struck-names';
import type { MoveTx, Scope } from '../definition';
import type { ErasureSubject } from '../loads/load-erasure-subject';

/** Emptied and not deleted: an import that is taken back later finds the record before it, without what was erased. */
export async function takeEarlierNames(
  tx: MoveTx,
  subject: ErasureSubject,
  { workspaceId }: Scope,
): Promise<{ names: string[]; emails: string[] }> {
  const contactIds = sql.param(subject.contacts.map(({ id }) => id));
  const accountIds = sql.param(subject.account ? [subject.account.id] : []);
  const theirs = sql`workspace_id = ${workspaceId} and ((kind = 'contact' and record_id = any(${contactIds}::uuid[]))
    or (kind = 'account' and record_id = any(${accountIds}::uuid[]))) and row->'row' is not null`;
  const rows = await tx.execute<{ name: string | null; email: string | null; domain: string | null }>(sql`
    select row->'row'->>'name' as name, row->'row'->>'email' as email, row->'row'->>'domain' as domain
    from replaced_record where ${theirs}
    union
    select value, null, null from snapshot_label
    where workspace_id = ${workspaceId} and kind = 'account' and of_id = any(${accountIds}::uuid[])`);
  await tx.execute(sql`
    update replaced_record set row = jsonb_set(row, '{row}', (row->'row') || jsonb_build_object(
        'name', ${STRUCK}::text, 'external_id', 'erased:' || record_id, 'digest', '\\x')
      || case kind when 'contact' then '{"email":null,"title":null}'::jsonb else '{"domain":null}'::jsonb end)
    where ${theirs}`);
  const emails = [...new Set(rows.flatMap(({ email }) => email ?? []))];
  const names = rows.flatMap(({ name, domain }) => [name, domain].filter((each) => each !== null));
  return { names: [...names, ...emails], emails };
}
