// Loads and locks the snapshot that a freeze is about.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';

export type FreezeForMove = { row: typeof snapshot.$inferSelect };

/** Null: there is no such snapshot. */
export async function loadFreeze(tx: Tx, snapshotId: string): Promise<FreezeForMove | null> {
  const [row] = await tx.select().from(snapshot).where(eq(snapshot.id, snapshotId)).for('update');
  return row ? { row } : null;
}

export function freezeResource({ row }: FreezeForMove) {
  return { type: 'Snapshot', id: row.id, attributes: { state: row.state } };
}
