// Loads the source a move configures, locked.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { source } from '@/db/schema/source';

export type SourceRow = typeof source.$inferSelect;

export async function loadSource(tx: Tx, sourceId: string): Promise<SourceRow | null> {
  const [held] = await tx.select().from(source).where(eq(source.id, sourceId)).for('update');
  return held ?? null;
}
