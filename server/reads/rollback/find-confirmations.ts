// Confirmations of attached links as units of a rollback: taken back, the link proves nothing again until somebody confirms it anew.
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { fact } from '@/db/schema/fact';
import { move } from '@/db/schema/move';
import { opportunity } from '@/db/schema/opportunity';
import { baseOfUnit } from './unit-base';
import { isApplied, madeInRange, ofKind, type RangeScope } from './unit-conditions';
import type { UnitRow } from './unit-row';

export async function findConfirmations(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const { agent, rule, importId } = scope.range;
  if (agent !== undefined || rule !== undefined || importId !== undefined) return [];
  const rows = await tx
    .select({
      fact,
      opportunityId: opportunity.id,
      made: { id: move.id, at: move.at, actorKind: move.actorKind, actorId: move.actorId },
    })
    .from(move)
    // Found by the move, not by what it wrote: that is gone once it was taken back.
    .innerJoin(fact, sql`${fact.id} = (${move.answer}->'result'->>'factId')::uuid`)
    .innerJoin(opportunity, eq(opportunity.id, move.opportunityId))
    .where(and(madeInRange(scope), isApplied, ofKind('fact.confirm')))
    .limit(most);
  return rows.map(({ fact: row, opportunityId, made }) => ({
    ...baseOfUnit('confirmation', made.id, opportunityId, made),
    field: row.kind,
    value: 'confirmed',
    isFinal: finalReason(row),
  }));
}

function finalReason({ supersededById, erasedByMoveId }: typeof fact.$inferSelect): string | null {
  if (supersededById !== null)
    return 'The source’s own record has taken the place of the link, so that nothing rests on the confirmation.';
  return erasedByMoveId === null ? null : 'The link itself was taken back, so that nothing rests on it.';
}
