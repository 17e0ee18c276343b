// checkpoint.txt and proof.json of a snapshot: the log's signed head right after the freeze, and the freeze's place in it.

import canonicalize from 'canonicalize';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry, signingKey } from '@/db/schema/audit';
import { signCheckpoint } from '@/server/audit/checkpoint/checkpoint';
import { keyFingerprint, noteKey, verifierKey } from '@/server/audit/checkpoint/note-key';
import { inclusionProof } from '@/server/audit/log-proofs';

export type BundleProof = { checkpoint: string; proof: string };

export type ProvedAt = {
  /** Positions of the freeze and, after an erasure, of the entry that names the successor's files. */
  seqs: readonly number[];
  /** When the last of them was appended. */
  at: Date;
};

/**
 * Made from the log each time and always the same: the head right after the last of the entries, signed by the key in
 * force then (Ed25519 signatures are deterministic).
 */
export async function bundleProof(tx: Tx, workspaceId: string, { seqs, at }: ProvedAt): Promise<BundleProof> {
  const [held] = await tx
    .select({ rotation: signingKey.rotation })
    .from(signingKey)
    .where(and(eq(signingKey.workspaceId, workspaceId), lte(signingKey.since, at)))
    .orderBy(desc(signingKey.rotation))
    .limit(1);
  const key = noteKey(workspaceId, held?.rotation ?? 1);
  const size = Math.max(...seqs) + 1;
  const entries = [];
  let root: Uint8Array = new Uint8Array();
  for (const seq of seqs) {
    const included = await inclusionProof(tx, workspaceId, seq, size);
    root = included.root;
    const [entry] = await tx
      .select({ leaf: auditEntry.leaf })
      .from(auditEntry)
      .where(and(eq(auditEntry.workspaceId, workspaceId), eq(auditEntry.seq, seq)));
    // The exact text that was hashed.
    const leaf = Buffer.from(entry?.leaf ?? []).toString('utf8');
    entries.push({ seq, size, leaf, path: included.proof.map((hash) => Buffer.from(hash).toString('hex')) });
  }
  const proof = canonicalize({
    format: 1,
    key: verifierKey(key.name, key.publicKey),
    fingerprint: keyFingerprint(key.publicKey),
    entries,
  });
  return { checkpoint: signCheckpoint(workspaceId, size, root, key), proof: `${proof}\n` };
}
