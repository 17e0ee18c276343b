// One deal's line with everything that proves it alone: its path to the root, the manifest, the checkpoint and the log's proof.

import canonicalize from 'canonicalize';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshotLabel, snapshotLine } from '@/db/schema/snapshot';
import { leafHash } from '@/server/audit/merkle/hash';
import { openBundle } from './bundle-files';
import { pathOf } from './line-tree';

const BATCH = 5_000;

/** The file's text; null where there is no such line. The other lines' values are not in it, only hashes on the way to the root. */
export async function proveLine(tx: Tx, snapshotId: string, opportunityId: string): Promise<string | null> {
  const bundle = await openBundle(tx, snapshotId);
  if (!bundle) return null;
  const [line] = await tx
    .select()
    .from(snapshotLine)
    .where(and(eq(snapshotLine.snapshotId, snapshotId), eq(snapshotLine.opportunityId, opportunityId)));
  if (!line) return null;
  const text = async (name: 'manifest.json' | 'checkpoint.txt' | 'proof.json') => {
    const parts: Uint8Array[] = [];
    for await (const part of bundle.bytesOf(name)) parts.push(part);
    return Buffer.concat(parts).toString('utf8');
  };
  const ids = [opportunityId, line.accountId, line.ownerSeatId].filter((id) => id !== null);
  const labels = await tx
    .select()
    .from(snapshotLabel)
    .where(
      and(
        eq(snapshotLabel.snapshotId, snapshotId),
        inArray(snapshotLabel.kind, ['account', 'deal', 'seat']),
        inArray(snapshotLabel.ofId, ids),
      ),
    )
    .orderBy(asc(snapshotLabel.kind), asc(snapshotLabel.ofId));
  const proof = canonicalize({
    format: 1,
    kind: 'plumbline line proof',
    snapshot: snapshotId,
    line: Buffer.from(line.leaf).toString('utf8'),
    index: line.ordinal,
    size: bundle.snapshot.lines,
    path: pathOf(await lineHashes(tx, snapshotId), line.ordinal).map((hash) =>
      Buffer.from(hash).toString('hex'),
    ),
    labels: labels
      .filter((label) => label.erasedAt === null)
      .map((label) => ({
        kind: label.kind,
        id: label.ofId,
        digest: Buffer.from(label.digest).toString('hex'),
        salt: Buffer.from(label.salt ?? []).toString('hex'),
        value: label.value,
      })),
    manifest: await text('manifest.json'),
    checkpoint: await text('checkpoint.txt'),
    proof: await text('proof.json'),
  });
  return `${proof}\n`;
}

async function lineHashes(tx: Tx, snapshotId: string): Promise<Uint8Array[]> {
  const hashes: Uint8Array[] = [];
  for (;;) {
    const rows = await tx
      .select({ leaf: snapshotLine.leaf })
      .from(snapshotLine)
      .where(eq(snapshotLine.snapshotId, snapshotId))
      .orderBy(asc(snapshotLine.ordinal))
      .offset(hashes.length)
      .limit(BATCH);
    if (rows.length === 0) return hashes;
    for (const { leaf } of rows) hashes.push(leafHash(leaf));
  }
}
