// Challenges that their owner left for as many working days as the workspace sets, in the part of the tree that the asking manager leads.
import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState, itemState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import { ITEM_LABELS, type ItemKey } from '@/server/core/vocabulary/item';
import { isVisible, loadSight } from './sight';

export type WaitingChallenge = {
  opportunityId: string;
  dealName: string;
  accountName: string | null;
  ownerName: string | null;
  closesOn: string | null;
  amount: string | null;
  currency: string;
  itemKey: ItemKey;
  label: string;
  reason: string;
};

const LEADS = ['manager', 'leader'];

export async function readWaitingChallenges(tx: Tx, seat: Seated): Promise<WaitingChallenge[]> {
  if (!LEADS.includes(seat.actor.role)) return [];
  const sight = await loadSight(tx, seat.actor, seat.today);
  const rows = await tx
    .select({ item: itemState, deal: dealState })
    .from(itemState)
    .innerJoin(dealState, eq(dealState.opportunityId, itemState.opportunityId))
    .where(
      and(
        eq(itemState.state, 'challenged'),
        eq(itemState.needsManager, true),
        inArray(dealState.basis, ['both', 'accepted']),
        eq(dealState.outcome, 'open'),
        // One's own deals are in the cards.
        or(isNull(dealState.ownerSeatId), ne(dealState.ownerSeatId, seat.actor.seatId)),
        isVisible(sight, { opportunityId: dealState.opportunityId, ownerSeatId: dealState.ownerSeatId }),
      ),
    )
    .orderBy(asc(dealState.closesOn), asc(dealState.opportunityId), asc(itemState.itemKey))
    .limit(100);
  return rows.map(({ item, deal }) => ({
    opportunityId: deal.opportunityId,
    dealName: deal.name,
    accountName: deal.accountName,
    ownerName: deal.ownerName,
    closesOn: deal.closesOn,
    amount: deal.amount,
    currency: deal.currency,
    itemKey: item.itemKey,
    label: ITEM_LABELS[item.itemKey],
    reason: item.reason,
  }));
}
