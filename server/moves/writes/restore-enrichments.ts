// Puts back what was kept beside an account's source before: a newer row says so, and nothing is deleted.
import { inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { enrichment } from '@/db/schema/enrichment';
import type { MoveTx, Scope } from '../definition';
import { insertRecords } from './insert-records';

/** @param ids of the newest rows of their accounts and fields. */
export async function restoreEnrichments(
  tx: MoveTx,
  ids: readonly string[],
  { actor, now, moveId }: Scope,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select()
    .from(enrichment)
    .where(inArray(enrichment.id, [...ids]));
  await insertRecords(
    tx,
    enrichment,
    rows.map((row) => ({
      ...row,
      id: uuidv7(),
      oldValue: row.value,
      value: row.oldValue,
      suggested: null,
      seatId: actor.kind === 'person' ? actor.seatId : null,
      agentId: null,
      at: now,
      moveId,
    })),
  );
}
