// The deals that a move over many deals touched: what was taken back on them names it.
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { rollbackItem } from '@/db/schema/rollback';

/** Moves whose one entry speaks of many deals. */
export const OVER_MANY = new Set(['move.roll_back_many']);

export async function touchedByRollbacks(tx: Tx, moveIds: readonly string[]): Promise<string[]> {
  if (moveIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: rollbackItem.opportunityId })
    .from(rollbackItem)
    .where(inArray(rollbackItem.byMoveId, [...moveIds]));
  return rows.map(({ id }) => id);
}
