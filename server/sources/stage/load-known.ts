// Loads what earlier imports left, so that files that refer to it can be read without it; page by page, whatever the size.
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { blockedPointer } from '@/db/schema/fact';
import { accountLineage, productMerge } from '@/db/schema/lineage';
import { seat } from '@/db/schema/seat';
import { parseAddress } from '@/server/core/facts/parse-address';
import type { ContactRole } from '@/server/core/vocabulary/fact';
import { readContactMerges } from '@/server/reads/contact-merges';
import { KeyOfId } from '../lookup/key-of-id';
import type { ImportContext } from '../map/import-context';
import type { ObjectName } from '../records/object-fields';

const PAGE = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Rows of these are read without knowing any deal that is not in the files with them, nor any contact. */
const WITHOUT_DEALS: readonly ObjectName[] = [
  'user',
  'role',
  'pipeline_stage',
  'record_type',
  'account',
  'opportunity',
  'deal_merge',
];
/** Rows of these are read without knowing any contact. */
const WITHOUT_CONTACTS: readonly ObjectName[] = [
  ...WITHOUT_DEALS,
  'line',
  'stage_history',
  'field_history',
  'property_history',
];

/**
 * Keys are the source's ids; records of the import's own source win over those of others.
 * @param objects what the files hold: a few changed deals ask neither for a million contacts nor for all other deals.
 */
export async function loadKnown(tx: Tx, ctx: ImportContext, objects: readonly ObjectName[]): Promise<void> {
  const { workspaceId } = ctx.setting;
  await loadSeats(tx, ctx);
  const accountKeys = await loadAccounts(tx, ctx);
  const isEvery = (known: readonly ObjectName[]) => objects.every((object) => known.includes(object));
  const dealKeys = isEvery(WITHOUT_DEALS) ? new KeyOfId() : await loadDeals(tx, ctx, accountKeys);
  if (!isEvery(WITHOUT_CONTACTS)) await loadRoles(tx, ctx, dealKeys, await loadPeople(tx, ctx, accountKeys));
  const blocked = await tx
    .select({ digest: blockedPointer.digest })
    .from(blockedPointer)
    .where(eq(blockedPointer.workspaceId, workspaceId));
  for (const { digest } of blocked) ctx.blocked.add(Buffer.from(digest).toString('hex'));
  await loadMerges(tx, ctx, accountKeys);
}

async function loadSeats(tx: Tx, ctx: ImportContext): Promise<void> {
  const { workspaceId, sourceId } = ctx.setting;
  const seats = await tx
    .select()
    .from(seat)
    .where(eq(seat.workspaceId, workspaceId))
    .orderBy(sql`source_id is not distinct from ${sourceId}::uuid`, seat.id);
  for (const each of seats) {
    if (each.email && (each.sourceId === null || each.sourceId === sourceId))
      ctx.seatsByAddress.set(each.email.toLowerCase(), each.id);
    if (each.externalId !== null)
      ctx.addUser(each.externalId, {
        seatId: each.id,
        name: each.name,
        email: each.email,
        isAutomated: false,
      });
  }
}

type Read = { id: string; key: string };

/** Records of other sources, then those of the import's own: by id, a page at a time. */
async function* recordsOf<Row extends Read>(
  { setting: { workspaceId, sourceId } }: ImportContext,
  table: 'account' | 'contact' | 'opportunity',
  columns: SQL,
  ask: (page: SQL) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (const isOwn of [false, true])
    yield* paged((after) =>
      ask(sql`
        select t.id, t.external_id as key, ${columns} from ${sql.identifier(table)} t
        where t.workspace_id = ${workspaceId}::uuid and t.id > ${after}::uuid
          and (t.source_id is not distinct from ${sourceId}::uuid) = ${isOwn}::boolean
        order by t.id limit ${PAGE}::int`),
    );
}

async function* paged<Row extends { id: string }>(
  ask: (after: string) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let after = FIRST_ID; ; ) {
    const rows = await ask(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

async function loadAccounts(tx: Tx, ctx: ImportContext): Promise<KeyOfId> {
  const keys = new KeyOfId();
  type Row = Read & { name: string; segment: string | null; domain: string | null; isOwn: boolean };
  for await (const { id, key, name, segment, domain, isOwn } of recordsOf(
    ctx,
    'account',
    sql`t.name, t.segment, t.domain, t.source_id is not distinct from ${ctx.setting.sourceId}::uuid as "isOwn"`,
    (page) => tx.execute<Row>(page),
  )) {
    keys.add(id, key);
    ctx.accounts.set(key, { id, name, segment, domain }, isOwn ? 'earlier' : 'elsewhere');
  }
  return keys;
}

async function loadContacts(tx: Tx, ctx: ImportContext, accountKeys: KeyOfId): Promise<KeyOfId> {
  const keys = new KeyOfId();
  type Row = Read & { account: string | null; email: string | null };
  for await (const { id, key, account, email } of recordsOf(
    ctx,
    'contact',
    sql`t.account_id as account, t.email`,
    (page) => tx.execute<Row>(page),
  )) {
    keys.add(id, key);
    const address = parseAddress(email)?.address ?? null;
    ctx.contacts.set(key, { id, account: accountKeys.get(account), address });
  }
  return keys;
}

/** Contacts, and which of them a person says are one. */
async function loadPeople(tx: Tx, ctx: ImportContext, accountKeys: KeyOfId): Promise<KeyOfId> {
  const keys = await loadContacts(tx, ctx, accountKeys);
  for (const [from, into] of await readContactMerges(tx)) {
    const [one, other] = [keys.get(from), keys.get(into)];
    if (one && other) ctx.contacts.merge(one, other);
  }
  return keys;
}

async function loadDeals(tx: Tx, ctx: ImportContext, accountKeys: KeyOfId): Promise<KeyOfId> {
  const keys = new KeyOfId();
  type Row = Read & { account: string | null; isOpen: boolean };
  for await (const row of recordsOf(
    ctx,
    'opportunity',
    sql`t.account_id as account, t.outcome = 'open' as "isOpen"`,
    (page) => tx.execute<Row>(page),
  )) {
    keys.add(row.id, row.key);
    ctx.addDeal(row.key, {
      id: row.id,
      account: accountKeys.get(row.account),
      isOpen: row.isOpen,
      createdAt: null,
      syncedQuote: null,
      contract: null,
      lastActivityOn: null,
      newestActivityOn: null,
    });
  }
  return keys;
}

async function loadMerges(tx: Tx, { setting, merges }: ImportContext, accountKeys: KeyOfId): Promise<void> {
  const { workspaceId } = setting;
  const accounts = await tx.select().from(accountLineage).where(eq(accountLineage.workspaceId, workspaceId));
  for (const { accountId, intoAccountId, state } of accounts) {
    merges.add('account', accountId, intoAccountId, state);
    const [from, into] = [accountKeys.get(accountId), accountKeys.get(intoAccountId)];
    if (state === 'confirmed' && from && into) merges.accounts.set(from, into);
  }
  const products = await tx.select().from(productMerge).where(eq(productMerge.workspaceId, workspaceId));
  for (const each of products) merges.add('product', each.product, each.intoProduct, each.state);
}

async function loadRoles(tx: Tx, ctx: ImportContext, dealKeys: KeyOfId, contactKeys: KeyOfId): Promise<void> {
  const { workspaceId } = ctx.setting;
  type Row = { id: string; deals: string[]; contact: string | null; role: ContactRole | null };
  const roles = paged((after) =>
    tx.execute<Row>(sql`
      select f.id, f.participants->0->>'contactId' as contact, f.participants->0->>'role' as role,
        array(select l.opportunity_id::text from fact_link l
          where l.workspace_id = f.workspace_id and l.fact_id = f.id) as deals
      from fact f
      where f.workspace_id = ${workspaceId}::uuid and f.id > ${after}::uuid and f.kind = 'contact_role'
        and f.import_id is not null
      order by f.id limit ${PAGE}::int`),
  );
  for await (const { deals, contact, role } of roles) {
    const contactKey = contactKeys.get(contact);
    if (!contactKey || !role) continue;
    for (const deal of deals) {
      const dealKey = dealKeys.get(deal);
      if (dealKey) ctx.addRole(dealKey, contactKey, role);
    }
  }
}
