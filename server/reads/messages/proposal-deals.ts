// The open deals whose gaps a buyer's word can close, those with most at stake first, with what was asked about them before.
import { and, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState, itemState } from '@/db/schema/derived';
import { message } from '@/db/schema/message';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { isLiveMessage } from '@/server/core/messages/message-state';
import { type ProposalDeal, QUIET_DAYS } from '@/server/core/messages/plan-proposals';
import type { ItemState } from '@/server/core/vocabulary/item';
import { blockingItems } from '../blocking-items';

/** A contradiction is for people to clear, and what no source delivers no answer would show. */
const TO_ASK: ItemState[] = ['missing', 'stale'];
/** More than a day's bound needs, whoever has no contact or nothing to cite among them. */
const MOST = 200;

/** @param until the last close date that is looked at, 'YYYY-MM-DD'. */
export async function readProposalDeals(
  tx: Tx,
  { today, until, timeZone }: { today: string; until: string; timeZone: string },
): Promise<ProposalDeal[]> {
  const deals = await tx
    .select({ opportunityId: dealState.opportunityId, ownerSeatId: dealState.ownerSeatId })
    .from(dealState)
    .where(
      and(
        inArray(dealState.basis, ['both', 'accepted']),
        eq(dealState.outcome, 'open'),
        eq(dealState.isVanished, false),
        eq(dealState.dollarState, 'gap'),
        isNotNull(dealState.ownerSeatId),
        inArray(dealState.category, ['commit', 'most_likely', 'best_case']),
        gte(dealState.closesOn, today),
        lte(dealState.closesOn, until),
      ),
    )
    .orderBy(
      sql`case ${dealState.category} when 'commit' then 0 when 'most_likely' then 1 else 2 end`,
      sql`${dealState.convertedMinor} desc nulls last`,
      dealState.opportunityId,
    )
    .limit(MOST);
  const ids = deals.map(({ opportunityId }) => opportunityId);
  if (ids.length === 0) return [];
  const gaps = await tx
    .select({ id: itemState.opportunityId, key: itemState.itemKey })
    .from(itemState)
    .where(blockingItems(ids, TO_ASK))
    .orderBy(itemState.itemKey);
  const messages = await tx.select().from(message).where(inArray(message.opportunityId, ids));
  const since = new Date(startOfDayInstant(addDays(today, -QUIET_DAYS), timeZone));
  return deals.flatMap(({ opportunityId, ownerSeatId }) => {
    if (ownerSeatId === null) return [];
    const held = messages.filter((row) => row.opportunityId === opportunityId);
    const asked = held.filter(({ state, createdAt }) => isLiveMessage(state) || createdAt >= since);
    return [
      {
        opportunityId,
        ownerSeatId,
        gaps: gaps.flatMap(({ id, key }) => (id === opportunityId ? [key] : [])),
        hasOpenProposal: held.some(({ state, rule }) => rule !== null && isLiveMessage(state)),
        asked: asked.flatMap(({ itemKey }) => (itemKey ? [itemKey] : [])),
        declined: held.filter(({ state }) => state === 'declined').length,
      },
    ];
  });
}
