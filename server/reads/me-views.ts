// Who looked at the evidence of my deals, on which deal and in which hour; only the owner asks this.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { evidenceView } from '@/db/schema/move';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';

const NEWEST = 200;

export type MyView = {
  opportunityId: string;
  dealName: string;
  viewer: string;
  role: string;
  /** The hour it fell in, ISO 8601. */
  hour: string;
};

export async function readMyViews(tx: Tx, seat: Seated): Promise<MyView[]> {
  const rows = await tx
    .select({ view: evidenceView, dealName: opportunity.name, viewer: seatTable.name, role: seatTable.role })
    .from(evidenceView)
    .innerJoin(opportunity, eq(opportunity.id, evidenceView.opportunityId))
    .innerJoin(seatTable, eq(seatTable.id, evidenceView.viewerSeatId))
    .where(eq(opportunity.ownerSeatId, seat.actor.seatId))
    .orderBy(desc(evidenceView.hour), desc(evidenceView.moveId))
    .limit(NEWEST);
  return rows.map(({ view, dealName, viewer, role }) => ({
    opportunityId: view.opportunityId,
    dealName,
    viewer,
    role: ROLE_LABELS[role],
    hour: view.hour.toISOString(),
  }));
}
