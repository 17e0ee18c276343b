// Keeps what an import proposes to merge: accounts and products by name, and whatever the source itself says became another record.
import { sql } from 'drizzle-orm';
import { BY_SOURCE } from '../../map/merge-proposals';
import type { PublishScope } from '../publish-scope';

/** A pair that somebody was asked about, either way round, is not asked about again. Call it after the deals are written. */
export async function proposeMerges({
  tx,
  workspaceId,
  importId,
  asOfInstant,
}: Pick<PublishScope, 'tx' | 'workspaceId' | 'importId' | 'asOfInstant'>): Promise<void> {
  const staged = (of: string) => sql`
    select distinct on (s.record->>'from', s.record->>'into') s.record->>'from' as gone, s.record->>'into' as kept,
      s.record->>'reason' as reason
    from staged_record s where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid
      and s.kind = 'merge' and s.record->>'of' = ${of} and s.record->>'from' <> s.record->>'into'
    order by s.record->>'from', s.record->>'into', s.record->>'reason' <> ${BY_SOURCE}`;
  const said = sql`${asOfInstant}::timestamptz, r.reason, ${importId}::uuid`;
  // What the source says became another record is known; that names are alike is a guess, and gives way while it is one.
  await tx.execute(sql`
    delete from account_lineage x using (${staged('account')}) r
    where x.workspace_id = ${workspaceId}::uuid and x.state = 'proposed' and x.reason <> ${BY_SOURCE}
      and r.reason = ${BY_SOURCE} and (x.account_id, x.into_account_id) in
        ((r.gone::uuid, r.kept::uuid), (r.kept::uuid, r.gone::uuid))`);
  await tx.execute(sql`
    insert into account_lineage (workspace_id, account_id, into_account_id, at, reason, import_id)
    select ${workspaceId}::uuid, r.gone::uuid, r.kept::uuid, ${said} from (${staged('account')}) r
    join account a on a.workspace_id = ${workspaceId}::uuid and a.id = r.gone::uuid
    join account b on b.workspace_id = ${workspaceId}::uuid and b.id = r.kept::uuid
    where not exists (select from account_lineage x where x.workspace_id = ${workspaceId}::uuid
        and x.account_id = r.kept::uuid and x.into_account_id = r.gone::uuid)
      and not (r.reason <> ${BY_SOURCE} and exists (select from (${staged('account')}) t
        where t.gone = r.kept and t.kept = r.gone and t.reason = ${BY_SOURCE}))
    on conflict do nothing`);
  await tx.execute(sql`
    insert into contact_lineage (workspace_id, contact_id, into_contact_id, at, reason, import_id)
    select ${workspaceId}::uuid, r.gone::uuid, r.kept::uuid, ${said} from (${staged('contact')}) r
    join contact a on a.workspace_id = ${workspaceId}::uuid and a.id = r.gone::uuid
    join contact b on b.workspace_id = ${workspaceId}::uuid and b.id = r.kept::uuid
    where not exists (select from contact_lineage x where x.workspace_id = ${workspaceId}::uuid
      and x.contact_id = r.kept::uuid and x.into_contact_id = r.gone::uuid)
    on conflict do nothing`);
  await tx.execute(sql`
    insert into product_merge (workspace_id, product, into_product, at, reason, import_id)
    select ${workspaceId}::uuid, r.gone, r.kept, ${said} from (${staged('product')}) r
    where not exists (select from product_merge x where x.workspace_id = ${workspaceId}::uuid
      and x.product = r.kept and x.into_product = r.gone)
    on conflict do nothing`);
  await tx.execute(sql`
    insert into lineage (workspace_id, opportunity_id, kind, other_opportunity_id, at, reason, import_id)
    select ${workspaceId}::uuid, r.gone::uuid, 'merged_into', r.kept::uuid, ${said} from (${staged('deal')}) r
    join opportunity a on a.workspace_id = ${workspaceId}::uuid and a.id = r.gone::uuid
    join opportunity b on b.workspace_id = ${workspaceId}::uuid and b.id = r.kept::uuid
    on conflict do nothing`);
}

/** Of an import that is taken back: what nobody answered, and what names an account or a contact that is gone. */
export async function withdrawMerges({
  tx,
  workspaceId,
  importId,
}: Pick<PublishScope, 'tx' | 'workspaceId' | 'importId'>): Promise<void> {
  await tx.execute(sql`
    delete from account_lineage m where m.workspace_id = ${workspaceId}::uuid and (
      (m.import_id = ${importId}::uuid and m.state = 'proposed')
      or not exists (select from account a where a.workspace_id = m.workspace_id and a.id = m.account_id)
      or not exists (select from account a where a.workspace_id = m.workspace_id and a.id = m.into_account_id))`);
  await tx.execute(sql`
    delete from contact_lineage m where m.workspace_id = ${workspaceId}::uuid and (
      (m.import_id = ${importId}::uuid and m.state = 'proposed')
      or not exists (select from contact c where c.workspace_id = m.workspace_id and c.id = m.contact_id)
      or not exists (select from contact c where c.workspace_id = m.workspace_id and c.id = m.into_contact_id))`);
  await tx.execute(sql`
    delete from product_merge where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid
      and state = 'proposed'`);
}
