// Uploads of imports that have not ended: their encrypted files still hold whatever was erased since, until the import ends.
import { and, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { importRun } from '@/db/schema/source';

const NOT_ENDED = ['queued', 'needs_mapping', 'reading', 'ready', 'publishing'] as const;

/** When each of them was begun. What is erased stays out of what they publish; the file itself goes with the import. */
export async function readWaitingUploads(tx: Tx): Promise<Date[]> {
  const rows = await tx
    .select({ begunAt: importRun.createdAt })
    .from(importRun)
    .where(and(inArray(importRun.state, [...NOT_ENDED]), isNotNull(importRun.spoolName)));
  return rows.map(({ begunAt }) => begunAt);
}
