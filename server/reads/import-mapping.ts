// The newest mapping that was saved for a source, in a form that the command line reads too.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { sourceMapping } from '@/db/schema/source';
import { SourceMapping } from '@/server/sources/mapping/source-mapping';

export type SavedMapping = { version: number; mapping: SourceMapping; savedAt: string };

export async function readMapping(tx: Tx, sourceId: string): Promise<SavedMapping | null> {
  const [newest] = await tx
    .select()
    .from(sourceMapping)
    .where(eq(sourceMapping.sourceId, sourceId))
    .orderBy(desc(sourceMapping.version))
    .limit(1);
  if (!newest) return null;
  const read = SourceMapping.safeParse(newest.mapping);
  if (!read.success) return null;
  return { version: newest.version, mapping: read.data, savedAt: newest.createdAt.toISOString() };
}
