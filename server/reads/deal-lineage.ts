// Which deals one deal follows and which follow it, proposed or confirmed; the name of a deal that is not yours to see stays out.
import { and, asc, eq, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { lineage } from '@/db/schema/lineage';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { isVisible, loadSight } from './sight';

export type LineageLink = {
  kind: 'recreated_from' | 'split_from' | 'merged_into' | 'reopened';
  state: 'proposed' | 'confirmed';
  /** Ids as the moves take them. */
  opportunityId: string;
  otherOpportunityId: string;
  /** 'follows': this deal is the later one, or the one that was merged; 'followed': the other is. */
  side: 'follows' | 'followed';
  /** The deal at the other end; null where it is not this seat's to see. */
  other: { id: string; name: string } | null;
  at: string;
  reason: string;
  decidedBy: string | null;
  decidedAt: string | null;
};

export async function readLineage(tx: Tx, seat: Seated, opportunityId: string): Promise<LineageLink[]> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const [from, to] = [alias(opportunity, 'from_deal'), alias(opportunity, 'to_deal')];
  const rows = await tx
    .select({ link: lineage, fromName: from.name, toName: to.name, by: seatTable.name })
    .from(lineage)
    .leftJoin(
      from,
      and(
        eq(from.id, lineage.opportunityId),
        isVisible(sight, { opportunityId: from.id, ownerSeatId: from.ownerSeatId }),
      ),
    )
    .leftJoin(
      to,
      and(
        eq(to.id, lineage.otherOpportunityId),
        isVisible(sight, { opportunityId: to.id, ownerSeatId: to.ownerSeatId }),
      ),
    )
    .leftJoin(seatTable, eq(seatTable.id, lineage.decidedBySeatId))
    .where(
      and(
        or(eq(lineage.opportunityId, opportunityId), eq(lineage.otherOpportunityId, opportunityId)),
        ne(lineage.state, 'declined'),
      ),
    )
    .orderBy(asc(lineage.at), asc(lineage.kind), asc(lineage.otherOpportunityId));
  return rows.flatMap(({ link, fromName, toName, by }) => {
    const { state } = link;
    if (state === 'declined') return [];
    const side = link.opportunityId === opportunityId ? ('follows' as const) : ('followed' as const);
    const id = side === 'follows' ? link.otherOpportunityId : link.opportunityId;
    const name = side === 'follows' ? toName : fromName;
    return [
      {
        kind: link.kind,
        state,
        opportunityId: link.opportunityId,
        otherOpportunityId: link.otherOpportunityId,
        side,
        other: name === null ? null : { id, name },
        at: link.at.toISOString(),
        reason: link.reason,
        decidedBy: by,
        decidedAt: link.decidedAt?.toISOString() ?? null,
      },
    ];
  });
}
