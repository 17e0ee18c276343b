// Whether one deal is this actor's to see; a forbidden deal and a missing one answer alike.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import type { Actor } from '@/server/moves/actor';
import { isVisible, loadSight } from './sight';

export async function dealIsVisible(
  tx: Tx,
  actor: Actor,
  opportunityId: string,
  today: string,
): Promise<boolean> {
  const sight = await loadSight(tx, actor, today);
  const seen = isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId });
  const [row] = await tx
    .select({ id: opportunity.id })
    .from(opportunity)
    .where(and(eq(opportunity.id, opportunityId), seen));
  return row !== undefined;
}
