// Loads a deal with one checklist item: its state as last evaluated, and what was said about it before.
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemState } from '@/db/schema/derived';
import { itemRuling } from '@/db/schema/ruling';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { workingDaysBetween } from '@/server/core/calendar/working-days';
import type { ItemKey } from '@/server/core/vocabulary/item';
import type { Scope } from '../definition';
import { countRechecks } from './count-rechecks';
import { type DealForMove, loadDeal } from './load-deal';

export type ItemForMove = DealForMove & {
  /** Null where the deal's template has no such item, or it was never evaluated. */
  item: typeof itemState.$inferSelect | null;
  rechecks: number;
  /** Waivers of the deal that were not taken back: approved, or asked for and not run out. */
  waivers: number;
  /** Those of them that were approved. */
  approvedWaivers: number;
  /** A waiver of this very item waits for its answer. */
  isWaiverAsked: boolean;
  /** A challenge that its owner left for as many working days as the workspace sets. */
  hasWaitedForOwner: boolean;
};

export async function loadItem(
  tx: Tx,
  opportunityId: string,
  itemKey: ItemKey,
  scope: Scope,
): Promise<ItemForMove | null> {
  const deal = await loadDeal(tx, opportunityId, scope);
  if (!deal) return null;
  const [item] = await tx
    .select()
    .from(itemState)
    .where(and(eq(itemState.opportunityId, opportunityId), eq(itemState.itemKey, itemKey)));
  const waived = await tx
    .select({ itemKey: itemRuling.itemKey, until: itemRuling.until, approvedBy: itemRuling.approvedBySeatId })
    .from(itemRuling)
    .where(
      and(
        eq(itemRuling.opportunityId, opportunityId),
        eq(itemRuling.kind, 'waived'),
        isNull(itemRuling.undoneByMoveId),
      ),
    );
  const approved = waived.filter(({ approvedBy }) => approvedBy !== null);
  const waiting = waived.filter(
    ({ approvedBy, until }) => approvedBy === null && until !== null && until >= deal.today,
  );
  const since = item ? dayIn(item.since.toISOString(), deal.workspace.timeZone) : deal.today;
  return {
    ...deal,
    item: item ?? null,
    rechecks: await countRechecks(tx, opportunityId, itemKey),
    waivers: approved.length + waiting.length,
    approvedWaivers: approved.length,
    isWaiverAsked: waiting.some((one) => one.itemKey === itemKey),
    hasWaitedForOwner:
      item?.state === 'challenged' &&
      workingDaysBetween(since, deal.today) > deal.workspace.challengeWorkingDays,
  };
}
