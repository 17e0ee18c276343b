// The deals that a reader of the log can filter it by: found by name, account, the source's id or our own, within sight.
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { opportunity } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { isVisible, loadSight } from './sight';

const MOST = 12;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type AuditDeal = { id: string; name: string; account: string | null };

/** @param text searched as the grid searches; omitted and vanished deals too, since the log speaks of them. */
export async function readAuditDeals(tx: Tx, seat: Seated, text: string): Promise<AuditDeal[]> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const seen = isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId });
  const named = or(
    UUID.test(text) ? eq(opportunity.id, text.toLowerCase()) : undefined,
    eq(opportunity.externalId, text),
    // Without a limit: sight narrows what was found.
    sql`${opportunity.id} in (select search_deals(${text.toLowerCase()}, null))`,
  );
  return tx
    .select({ id: opportunity.id, name: opportunity.name, account: account.name })
    .from(opportunity)
    .leftJoin(account, eq(account.id, opportunity.accountId))
    .where(and(named, seen))
    .orderBy(asc(opportunity.name), asc(opportunity.id))
    .limit(MOST);
}
