// Loads the deal a move is about, with its promises locked and who asks; a deal that is not theirs to see answers null.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { fromEpochDay } from '@/server/core/calendar/epoch-day';
import { zoneClock } from '@/server/core/checklist/zone-clock';
import { presentOf } from '@/server/core/drafts/present-of';
import type { PresentCommitments } from '@/server/core/drafts/present-value';
import { loadSight, sees } from '@/server/reads/sight';
import type { Scope } from '../definition';
import { loadStanding, type Standing, standingWithin } from './load-standing';
import type { WorkspaceRow } from './load-workspace';

export type DealForMove = {
  deal: typeof opportunity.$inferSelect;
  commitment: typeof commitment.$inferSelect;
  /** With accepted values in place of the source's. */
  present: PresentCommitments & { phase: string };
  workspace: WorkspaceRow;
  standing: Standing;
  /** The workspace's day. */
  today: string;
};

/** Locks the deal's commitment row first, as every move and evaluation does, so that none waits in a circle. */
export async function loadDeal(tx: Tx, opportunityId: string, scope: Scope): Promise<DealForMove | null> {
  const { workspace: held } = scope;
  if (!held) return null;
  const today = fromEpochDay(zoneClock(held.timeZone).dayAt(scope.now.getTime()));
  // Sent together and answered in order: the row is locked before the deal is read.
  const [sight, [promised], [deal]] = await Promise.all([
    loadSight(tx, scope.actor, today),
    tx.select().from(commitment).where(eq(commitment.opportunityId, opportunityId)).for('update'),
    tx.select().from(opportunity).where(eq(opportunity.id, opportunityId)),
  ]);
  if (!deal || !promised || !sees(sight, deal)) return null;
  const standing = sight.all
    ? await loadStanding(tx, scope.actor, deal, today)
    : standingWithin(sight, scope.actor, deal);
  return { deal, commitment: promised, present: presentOf(promised), workspace: held, standing, today };
}

/** The deal as a policy's resource. */
export function dealResource({ deal }: DealForMove) {
  return { type: 'Deal', id: deal.id, attributes: { outcome: deal.outcome } };
}
