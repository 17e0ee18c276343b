// Records attached by hand that no second person has opened and confirmed yet.
import { and, asc, eq, inArray, isNotNull, isNull, notExists, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { fact, factConfirmation, factLink } from '@/db/schema/fact';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { FACT_KIND_LABELS } from '@/server/core/vocabulary/fact';

export type Unconfirmed = {
  factId: string;
  opportunityId: string;
  dealName: string;
  label: string;
  attachedBy: string;
  attachedAt: string;
  /** Whether this seat attached it or owns the deal, and so is no second person for it. */
  isOwn: boolean;
};

const MOST = 100;

export async function readUnconfirmed(tx: Tx, seat: Seated, seen: SQL | undefined): Promise<Unconfirmed[]> {
  const rows = await tx
    .select({ fact, deal: dealState, by: seatTable.name })
    .from(fact)
    .innerJoin(factLink, eq(factLink.factId, fact.id))
    .innerJoin(dealState, eq(dealState.opportunityId, factLink.opportunityId))
    .leftJoin(seatTable, eq(seatTable.id, fact.proposedBySeatId))
    .where(
      and(
        isNotNull(fact.proposedBySeatId),
        isNull(fact.erasedByMoveId),
        isNull(fact.supersededById),
        eq(dealState.outcome, 'open'),
        inArray(dealState.basis, ['both', 'accepted']),
        notExists(
          tx.select({ one: sql`1` }).from(factConfirmation).where(eq(factConfirmation.factId, fact.id)),
        ),
        seen,
      ),
    )
    .orderBy(asc(fact.recordedAt), asc(fact.id))
    .limit(MOST);
  const { seatId } = seat.actor;
  return rows.map(({ fact: row, deal, by }) => ({
    factId: row.id,
    opportunityId: deal.opportunityId,
    dealName: deal.name,
    label: row.isLabelHidden ? FACT_KIND_LABELS[row.kind] : row.label,
    attachedBy: by ?? 'Somebody',
    attachedAt: row.recordedAt.toISOString(),
    isOwn: row.proposedBySeatId === seatId || deal.ownerSeatId === seatId,
  }));
}
