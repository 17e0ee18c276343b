// Publishes accounts, contacts, deals, their lines and their past: rows whose digest is the same are not touched.
import { type SQL, sql } from 'drizzle-orm';
import { currentDeals } from './publish-commitments';
import type { PublishScope } from './publish-scope';

export async function publishRecords(scope: PublishScope): Promise<void> {
  const { tx, workspaceId, importId, sourceId, knownAt } = scope;
  // A late import adds what nobody had shown and leaves the rest as later ones say.
  const mayChange = sql`${!scope.place.isLate}::boolean`;
  const staged = (kind: string) =>
    sql`staged_record s where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = ${kind}`;
  const observed = sql`${workspaceId}::uuid, s.record_id, ${sourceId}::uuid, s.record->>'externalId', s.digest, ${importId}::uuid`;
  await tx.execute(sql`
    insert into account (workspace_id, id, source_id, external_id, digest, import_id, name, domain, industry, segment, employees, parent_id)
    select ${observed}, s.record->>'name', s.record->>'domain', s.record->>'industry', s.record->>'segment',
      (s.record->>'employees')::int, (s.record->>'parentId')::uuid from ${staged('account')}
    on conflict (workspace_id, id) do update set digest = excluded.digest, import_id = excluded.import_id,
      name = excluded.name, domain = excluded.domain, industry = excluded.industry, segment = excluded.segment,
      employees = excluded.employees, parent_id = excluded.parent_id
    where account.digest <> excluded.digest and ${mayChange} and ${isThere(sql`account`)}`);
  await tx.execute(sql`
    insert into contact (workspace_id, id, source_id, external_id, digest, import_id, account_id, name, email, title, has_left)
    select ${observed}, (s.record->>'accountId')::uuid, s.record->>'name', s.record->>'email', s.record->>'title',
      (s.record->>'hasLeft')::boolean from ${staged('contact')}
    on conflict (workspace_id, id) do update set digest = excluded.digest, import_id = excluded.import_id,
      account_id = excluded.account_id, source_account_id = null, name = excluded.name, email = excluded.email, title = excluded.title,
      has_left = excluded.has_left
    where contact.digest <> excluded.digest and ${mayChange} and ${isThere(sql`contact`)}`);
  await tx.execute(sql`
    insert into commitment_entry (workspace_id, id, opportunity_id, field, old_value, new_value, at, recorded_at, made_by, seat_id, import_id, origin)
    select ${workspaceId}::uuid, s.record_id, (s.record->>'opportunityId')::uuid, s.record->>'field', s.record->>'oldValue',
      s.record->>'newValue', (s.record->>'at')::timestamptz, ${knownAt}::timestamptz, s.record->>'madeBy',
      (s.record->>'seatId')::uuid, ${importId}::uuid, coalesce(s.record->>'origin', 'history') from ${staged('entry')}
    on conflict (workspace_id, id) do nothing`);
}

/** Erased while these files were read, or while they waited for somebody's go: it stays so. */
const isThere = (table: SQL) => sql`${table}.external_id not like 'erased:%'`;

/** After the promises: what a deal was before is still to be read by then. Deals that a later as-of shows stay as they are. */
export async function publishDeals(scope: PublishScope): Promise<void> {
  const { tx, workspaceId, importId, sourceId, knownAt } = scope;
  const where = currentDeals(scope);
  await tx.execute(sql`
    insert into opportunity (workspace_id, id, source_id, external_id, digest, import_id, name, account_id, owner_seat_id,
      deal_type, segment, created_on, outcome, loss_reason, last_activity_on, first_seen_at)
    select ${workspaceId}::uuid, s.record_id, ${sourceId}::uuid, s.record->>'externalId', s.digest, ${importId}::uuid,
      s.record->>'name', (s.record->>'accountId')::uuid, (s.record->>'ownerSeatId')::uuid, s.record->>'dealType',
      s.record->>'segment', (s.record->>'createdOn')::date, s.record->>'outcome', s.record->>'lossReason',
      (s.record->>'lastActivityOn')::date, ${knownAt}::timestamptz
    from staged_record s where ${where}
    on conflict (workspace_id, id) do update set digest = excluded.digest, import_id = excluded.import_id,
      name = excluded.name, account_id = excluded.account_id, source_account_id = null, owner_seat_id = excluded.owner_seat_id,
      deal_type = excluded.deal_type, segment = excluded.segment, created_on = excluded.created_on,
      outcome = excluded.outcome, loss_reason = excluded.loss_reason, last_activity_on = excluded.last_activity_on
    where opportunity.digest <> excluded.digest`);
  if (!scope.hasLines) return;
  // Of a late import, the lines of deals that only it shows.
  const isPresent = scope.place.isLate
    ? sql`and exists (select from opportunity o where o.workspace_id = d.workspace_id and o.id = d.record_id
        and o.import_id = ${importId}::uuid)`
    : sql``;
  // A deal that loses a line is touched as well, and carries this import's id.
  await tx.execute(sql`
    with gone as (delete from opportunity_line l using staged_record d
    where l.workspace_id = ${workspaceId}::uuid and d.workspace_id = l.workspace_id and d.import_id = ${importId}::uuid
      and d.kind = 'opportunity' and d.record_id = l.opportunity_id ${isPresent}
      and not exists (select from staged_record s where s.workspace_id = l.workspace_id
        and s.import_id = ${importId}::uuid and s.kind = 'line' and s.record_id = l.id)
      returning l.opportunity_id)
    update opportunity o set import_id = ${importId}::uuid from gone
    where o.workspace_id = ${workspaceId}::uuid and o.id = gone.opportunity_id`);
  await tx.execute(sql`
    insert into opportunity_line (workspace_id, id, opportunity_id, product, quantity, total, digest, import_id)
    select ${workspaceId}::uuid, s.record_id, (s.record->>'opportunityId')::uuid, s.record->>'product',
      (s.record->>'quantity')::numeric, (s.record->>'total')::numeric, s.digest, ${importId}::uuid
    from staged_record s
    where s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'line'
      and (not ${scope.place.isLate}::boolean or exists (select from opportunity o where o.workspace_id = s.workspace_id
        and o.id = (s.record->>'opportunityId')::uuid and o.import_id = ${importId}::uuid))
    on conflict (workspace_id, id) do update set opportunity_id = excluded.opportunity_id, product = excluded.product,
      source_product = null, quantity = excluded.quantity, total = excluded.total, digest = excluded.digest, import_id = excluded.import_id
    where opportunity_line.digest <> excluded.digest`);
}
