// What a past deal's page needs besides the rules: whether the seat may see it, its names, and its frozen line of that day.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import { snapshotLine } from '@/db/schema/snapshot';
import type { Seated } from '@/server/auth/seated';
import { isVisible, loadSight } from '../sight';

export type PastDealHead = {
  id: string;
  name: string;
  accountName: string | null;
  /** A look by anybody but the owner is recorded, at the past as well. */
  isLookRecorded: boolean;
};

/** Null for a deal that is not there and for one that is somebody else's: they answer alike. */
export async function readPastDealHead(tx: Tx, seat: Seated, id: string): Promise<PastDealHead | null> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const [held] = await tx
    .select({
      id: opportunity.id,
      name: opportunity.name,
      accountName: account.name,
      ownerSeatId: opportunity.ownerSeatId,
    })
    .from(opportunity)
    .leftJoin(account, eq(account.id, opportunity.accountId))
    .where(
      and(
        eq(opportunity.id, id),
        isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
      ),
    );
  if (!held) return null;
  const { ownerSeatId, ...head } = held;
  return { ...head, isLookRecorded: ownerSeatId !== seat.actor.seatId };
}

export async function readSeatNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.select({ id: seatTable.id, name: seatTable.name }).from(seatTable);
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function readFrozenLine(tx: Tx, snapshotId: string, id: string) {
  const [line] = await tx
    .select({
      category: snapshotLine.category,
      outcome: snapshotLine.outcome,
      stage: snapshotLine.stage,
      closesOn: snapshotLine.closesOn,
      amount: snapshotLine.amount,
      currency: snapshotLine.currency,
      converted: snapshotLine.converted,
      dollarState: snapshotLine.dollarState,
      gaps: snapshotLine.gaps,
      openFlags: snapshotLine.openFlags,
    })
    .from(snapshotLine)
    .where(and(eq(snapshotLine.snapshotId, snapshotId), eq(snapshotLine.opportunityId, id)));
  return line ?? null;
}
