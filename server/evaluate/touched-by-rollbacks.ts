// The deals that a move over many deals touched: what was taken back or written on them names it.
import { and, inArray, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentWrite } from '@/db/schema/agent';
import { rollbackItem } from '@/db/schema/rollback';

/** Moves whose one entry speaks of many deals. */
export const OVER_MANY = new Set(['move.roll_back_many', 'commitment.write_many']);

export async function touchedByRollbacks(tx: Tx, moveIds: readonly string[]): Promise<string[]> {
  if (moveIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: rollbackItem.opportunityId })
    .from(rollbackItem)
    // A draft opportunity is no deal.
    .where(and(inArray(rollbackItem.byMoveId, [...moveIds]), ne(rollbackItem.kind, 'opportunity_draft')));
  const written = await tx
    .selectDistinct({ id: agentWrite.opportunityId })
    .from(agentWrite)
    .where(inArray(agentWrite.moveId, [...moveIds]));
  return [...new Set([...rows, ...written].map(({ id }) => id))];
}
