// Loads what earlier imports left, so that files that refer to it can be read without it.
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, contact } from '@/db/schema/account';
import { blockedPointer, fact, factLink } from '@/db/schema/fact';
import { accountLineage, productMerge } from '@/db/schema/lineage';
import { opportunity } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import { parseAddress } from '@/server/core/facts/parse-address';
import type { ImportContext } from '../map/import-context';
import { dayInZone } from '../values/parse-moment';

/** Keys are the source's ids; records of the import's own source win over those of others. */
export async function loadKnown(tx: Tx, ctx: ImportContext): Promise<void> {
  const { workspaceId, sourceId, timeZone } = ctx.setting;
  const isOwnLast = sql`source_id is not distinct from ${sourceId}::uuid`;

  const seats = await tx
    .select()
    .from(seat)
    .where(eq(seat.workspaceId, workspaceId))
    .orderBy(isOwnLast, seat.id);
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
  const accounts = await tx
    .select()
    .from(account)
    .where(eq(account.workspaceId, workspaceId))
    .orderBy(isOwnLast, account.id);
  const accountKeys = new Map<string, string>();
  for (const { id, externalId, name, segment, domain } of accounts) {
    accountKeys.set(id, externalId);
    ctx.accounts.set(externalId, { id, name, segment, domain });
  }
  const contacts = await tx
    .select()
    .from(contact)
    .where(eq(contact.workspaceId, workspaceId))
    .orderBy(isOwnLast, contact.id);
  const contactKeys = new Map<string, string>();
  for (const { id, externalId, accountId, email } of contacts) {
    contactKeys.set(id, externalId);
    ctx.contacts.set(externalId, {
      id,
      account: accountKeys.get(accountId ?? '') ?? null,
      address: parseAddress(email)?.address ?? null,
    });
  }
  const newest = await newestActivity(tx, workspaceId, ctx.setting.asOfInstant);
  const deals = await tx
    .select()
    .from(opportunity)
    .where(eq(opportunity.workspaceId, workspaceId))
    .orderBy(isOwnLast, opportunity.id);
  const dealKeys = new Map<string, string>();
  for (const deal of deals) {
    dealKeys.set(deal.id, deal.externalId);
    const at = newest.get(deal.id);
    ctx.addDeal(deal.externalId, {
      id: deal.id,
      account: accountKeys.get(deal.accountId ?? '') ?? null,
      isOpen: deal.outcome === 'open',
      createdAt: null,
      syncedQuote: null,
      contract: null,
      lastActivityOn: null,
      newestActivityOn: at ? dayInZone(at, timeZone) : null,
    });
  }
  await loadRoles(tx, ctx, dealKeys, contactKeys);
  const blocked = await tx
    .select({ digest: blockedPointer.digest })
    .from(blockedPointer)
    .where(eq(blockedPointer.workspaceId, workspaceId));
  for (const { digest } of blocked) ctx.blocked.add(Buffer.from(digest).toString('hex'));
  await loadMerges(tx, ctx, accountKeys);
}

async function loadMerges(
  tx: Tx,
  { setting, merges }: ImportContext,
  accountKeys: ReadonlyMap<string, string>,
): Promise<void> {
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

async function newestActivity(tx: Tx, workspaceId: string, until: string): Promise<Map<string, string>> {
  const rows = await tx.execute<{ id: string; at: string }>(sql`
    select l.opportunity_id as id, to_char(max(f.occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from fact_link l join fact f on f.workspace_id = l.workspace_id and f.id = l.fact_id
    where l.workspace_id = ${workspaceId}::uuid and l.how = 'source' and f.occurred_at <= ${until}::timestamptz
      and f.kind in ('email', 'meeting', 'call', 'task', 'note')
    group by 1`);
  return new Map(rows.map((row) => [row.id, row.at]));
}

async function loadRoles(
  tx: Tx,
  ctx: ImportContext,
  dealKeys: ReadonlyMap<string, string>,
  contactKeys: ReadonlyMap<string, string>,
): Promise<void> {
  const { workspaceId } = ctx.setting;
  const roles = await tx
    .select({ deal: factLink.opportunityId, participants: fact.participants })
    .from(fact)
    .innerJoin(factLink, and(eq(factLink.workspaceId, fact.workspaceId), eq(factLink.factId, fact.id)))
    .where(and(eq(fact.workspaceId, workspaceId), eq(fact.kind, 'contact_role'), isNotNull(fact.importId)))
    .orderBy(fact.id);
  for (const { deal, participants } of roles) {
    const dealKey = dealKeys.get(deal);
    const [who] = participants;
    const contactKey = contactKeys.get(who?.contactId ?? '');
    if (dealKey && contactKey && who?.role) ctx.addRole(dealKey, contactKey, who.role);
  }
}
