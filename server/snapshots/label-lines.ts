// labels.ndjson: the names of a snapshot with their salts, in a fixed order; an erased one keeps its digest and says so.

import canonicalize from 'canonicalize';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshotLabel } from '@/db/schema/snapshot';
import type { LabelKind } from './label-book';
import { type FileDigest, PartedFile } from './parted-file';

const KINDS: readonly LabelKind[] = ['account', 'deal', 'note', 'seat', 'team'];
const BATCH = 2_000;
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Lines without their newline, a batch at a time. */
export async function* labelLines(tx: Tx, snapshotId: string): AsyncGenerator<string[]> {
  for (const kind of KINDS) {
    for (let after = NOWHERE; ; ) {
      const rows = await tx
        .select()
        .from(snapshotLabel)
        .where(
          and(
            eq(snapshotLabel.snapshotId, snapshotId),
            eq(snapshotLabel.kind, kind),
            gt(snapshotLabel.ofId, after),
          ),
        )
        .orderBy(asc(snapshotLabel.ofId))
        .limit(BATCH);
      const last = rows.at(-1);
      if (!last) break;
      yield rows.map(labelLine);
      after = last.ofId;
    }
  }
}

function labelLine(row: typeof snapshotLabel.$inferSelect): string {
  const line = canonicalize({
    format: 1,
    kind: row.kind,
    id: row.ofId,
    digest: hex(row.digest),
    ...(row.erasedAt
      ? { erasedAt: row.erasedAt.toISOString() }
      : { salt: hex(row.salt ?? new Uint8Array()), value: row.value }),
  });
  if (line === undefined) throw new Error('A label must be JSON.');
  return line;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The file's digest, without keeping its bytes: they are the rows. */
export async function hashLabels(tx: Tx, snapshotId: string): Promise<FileDigest> {
  const file = new PartedFile('labels.ndjson', false);
  for await (const lines of labelLines(tx, snapshotId)) for (const line of lines) file.addLine(line);
  return file.digest();
}
