// The deal that messages are about, where this seat may see it: a forbidden one and a missing one answer alike.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commitment, opportunity } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { loadSight, sees } from '../sight';

export type DealToWrite = {
  id: string;
  ownerSeatId: string | null;
  accountId: string | null;
  /** As promised now. */
  closesOn: string | null;
};

export async function findDealToWrite(
  tx: Tx,
  seat: Pick<Seated, 'actor' | 'today'>,
  opportunityId: string,
): Promise<DealToWrite | null> {
  const [held] = await tx
    .select({ deal: opportunity, closesOn: commitment.closesOn, accepted: commitment.accepted })
    .from(opportunity)
    .innerJoin(commitment, eq(commitment.opportunityId, opportunity.id))
    .where(eq(opportunity.id, opportunityId));
  if (!held || !sees(await loadSight(tx, seat.actor, seat.today), held.deal)) return null;
  const { id, ownerSeatId, accountId } = held.deal;
  return { id, ownerSeatId, accountId, closesOn: held.accepted.closes_on?.value ?? held.closesOn };
}
