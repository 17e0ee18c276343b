// Proofs about the stored log: an entry under a root, one size within a later one, and the root at any past size.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry, auditHead } from '@/db/schema/audit';
import { runHashes } from './log-hashes';
import { EMPTY_ROOT } from './merkle/hash';
import { consistencyRuns, inclusionRuns } from './merkle/proof-ranges';

export type LogHead = {
  /** Entries in the log. */
  size: number;
  /** RFC 6962 root, 32 bytes. */
  root: Uint8Array;
};

/** The head as this transaction sees it. */
export async function readHead(tx: Tx, workspaceId: string): Promise<LogHead> {
  const [head] = await tx
    .select({ size: auditHead.size, root: auditHead.root })
    .from(auditHead)
    .where(eq(auditHead.workspaceId, workspaceId));
  return head ?? { size: 0, root: EMPTY_ROOT };
}

/** The root when the log held `size` entries. */
export async function rootAt(tx: Tx, workspaceId: string, size: number): Promise<Uint8Array> {
  if (size === 0) return EMPTY_ROOT;
  const [root] = await runHashes(tx, workspaceId, [{ from: 0, to: size }]);
  return root ?? EMPTY_ROOT;
}

export type InclusionProof = {
  seq: number;
  size: number;
  /** 32 bytes each. */
  leafHash: Uint8Array;
  proof: Uint8Array[];
  root: Uint8Array;
};

/** That entry `seq` stands in the log of `size` entries. Throws a RangeError where it does not. */
export async function inclusionProof(
  tx: Tx,
  workspaceId: string,
  seq: number,
  size: number,
): Promise<InclusionProof> {
  const proof = await runHashes(tx, workspaceId, inclusionRuns(seq, size));
  const [entry] = await tx
    .select({ leafHash: auditEntry.leafHash })
    .from(auditEntry)
    .where(and(eq(auditEntry.workspaceId, workspaceId), eq(auditEntry.seq, seq)));
  if (!entry) throw new RangeError(`There is no entry ${seq}.`);
  return { seq, size, leafHash: entry.leafHash, proof, root: await rootAt(tx, workspaceId, size) };
}

export type ConsistencyProof = {
  size1: number;
  root1: Uint8Array;
  size2: number;
  root2: Uint8Array;
  /** 32 bytes each. */
  proof: Uint8Array[];
};

/** That the log of `size1` entries is the beginning of that of `size2`. Throws a RangeError for sizes that cannot be. */
export async function consistencyProof(
  tx: Tx,
  workspaceId: string,
  size1: number,
  size2: number,
): Promise<ConsistencyProof> {
  const runs = consistencyRuns(size1, size2);
  const [root1, root2, ...proof] = await runHashes(tx, workspaceId, [
    { from: 0, to: size1 },
    { from: 0, to: size2 },
    ...runs,
  ]);
  return { size1, root1: root1 ?? EMPTY_ROOT, size2, root2: root2 ?? EMPTY_ROOT, proof };
}
