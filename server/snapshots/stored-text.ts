// One stored file of a snapshot as text; empty where it is not there.
import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshotFile } from '@/db/schema/snapshot';
import { partBytes } from './part-bytes';

export async function storedText(tx: Tx, snapshotId: string, name: string): Promise<string> {
  const rows = await tx
    .select({ bytes: snapshotFile.bytes, isDeflated: snapshotFile.isDeflated })
    .from(snapshotFile)
    .where(and(eq(snapshotFile.snapshotId, snapshotId), eq(snapshotFile.name, name)))
    .orderBy(asc(snapshotFile.part));
  return Buffer.concat(await Promise.all(rows.map(partBytes))).toString('utf8');
}
