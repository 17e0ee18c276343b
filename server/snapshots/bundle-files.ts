// Every file of a snapshot's bundle as it was stored, by name, in pieces; nothing is rendered here.
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot, snapshotFile, snapshotLine } from '@/db/schema/snapshot';
import { bundleProof } from './bundle-proof';
import { labelLines } from './label-lines';
import { RENDERED_FILES, SEALED_FILES } from './manifest';
import { partBytes } from './part-bytes';

/** In the order of the zip; fixed. */
export const BUNDLE_FILES = [
  'manifest.json',
  ...SEALED_FILES,
  ...RENDERED_FILES,
  'checkpoint.txt',
  'proof.json',
] as const;
export type BundleFile = (typeof BUNDLE_FILES)[number];

const LINES = 2_000;

/** Null for a snapshot that is not complete, not there, or whose files are being made anew after an erasure. */
export async function openBundle(tx: Tx, snapshotId: string) {
  const [held] = await tx
    .select()
    .from(snapshot)
    .where(and(eq(snapshot.id, snapshotId), eq(snapshot.state, 'completed')));
  if (!held || held.completedSeq === null || held.completedAt === null) return null;
  if (held.isRenderDue) return null;
  const { workspaceId, completedSeq, completedAt, successorSeq, successorAt } = held;
  const provedAt =
    successorSeq === null || successorAt === null
      ? { seqs: [completedSeq], at: completedAt }
      : { seqs: [completedSeq, successorSeq], at: successorAt };
  let proof: Promise<{ checkpoint: string; proof: string }> | undefined;
  const proved = () => {
    proof ??= bundleProof(tx, workspaceId, provedAt);
    return proof;
  };
  return {
    snapshot: held,
    async *bytesOf(name: BundleFile): AsyncGenerator<Uint8Array> {
      if (name === 'lines.ndjson') yield* frozenLines(tx, snapshotId);
      else if (name === 'labels.ndjson')
        for await (const lines of labelLines(tx, snapshotId))
          yield Buffer.from(`${lines.join('\n')}\n`, 'utf8');
      else if (name === 'checkpoint.txt') yield Buffer.from((await proved()).checkpoint, 'utf8');
      else if (name === 'proof.json') yield Buffer.from((await proved()).proof, 'utf8');
      else yield* storedParts(tx, snapshotId, name);
    },
  };
}

async function* storedParts(tx: Tx, snapshotId: string, name: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const [row] = await tx
      .select({ bytes: snapshotFile.bytes, isDeflated: snapshotFile.isDeflated })
      .from(snapshotFile)
      .where(
        and(
          eq(snapshotFile.snapshotId, snapshotId),
          eq(snapshotFile.name, name),
          eq(snapshotFile.part, part),
        ),
      );
    if (!row) return;
    yield await partBytes(row);
  }
}

async function* frozenLines(tx: Tx, snapshotId: string): AsyncGenerator<Uint8Array> {
  for (let after = -1; ; ) {
    const rows = await tx
      .select({ ordinal: snapshotLine.ordinal, leaf: snapshotLine.leaf })
      .from(snapshotLine)
      .where(and(eq(snapshotLine.snapshotId, snapshotId), gt(snapshotLine.ordinal, after)))
      .orderBy(asc(snapshotLine.ordinal))
      .limit(LINES);
    const last = rows.at(-1);
    if (!last) return;
    const newline = Uint8Array.of(10);
    yield Buffer.concat(rows.flatMap(({ leaf }) => [leaf, newline]));
    after = last.ordinal;
  }
}
