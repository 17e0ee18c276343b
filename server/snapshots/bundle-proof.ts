// checkpoint.txt and proof.json of a snapshot: the log's signed head right after the freeze, and the freeze's place in it.

import canonicalize from 'canonicalize';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry, signingKey } from '@/db/schema/audit';
import { signCheckpoint } from '@/server/audit/checkpoint/checkpoint';
import { keyFingerprint, noteKey, verifierKey } from '@/server/audit/checkpoint/note-key';
import { inclusionProof } from '@/server/audit/log-proofs';

export type BundleProof = { checkpoint: string; proof: string };

/**
 * Made from the log each time and always the same: the head right after the freeze, signed by the key in force then
 * (Ed25519 signatures are deterministic).
 */
export async function bundleProof(
  tx: Tx,
  workspaceId: string,
  completedSeq: number,
  completedAt: Date,
): Promise<BundleProof> {
  const [held] = await tx
    .select({ rotation: signingKey.rotation })
    .from(signingKey)
    .where(and(eq(signingKey.workspaceId, workspaceId), lte(signingKey.since, completedAt)))
    .orderBy(desc(signingKey.rotation))
    .limit(1);
  const key = noteKey(workspaceId, held?.rotation ?? 1);
  const size = completedSeq + 1;
  const included = await inclusionProof(tx, workspaceId, completedSeq, size);
  const [entry] = await tx
    .select({ leaf: auditEntry.leaf })
    .from(auditEntry)
    .where(and(eq(auditEntry.workspaceId, workspaceId), eq(auditEntry.seq, completedSeq)));
  const proof = canonicalize({
    format: 1,
    key: verifierKey(key.name, key.publicKey),
    fingerprint: keyFingerprint(key.publicKey),
    entries: [
      {
        seq: completedSeq,
        size,
        // The exact text that was hashed.
        leaf: Buffer.from(entry?.leaf ?? []).toString('utf8'),
        path: included.proof.map((hash) => Buffer.from(hash).toString('hex')),
      },
    ],
  });
  return { checkpoint: signCheckpoint(workspaceId, size, included.root, key), proof: `${proof}\n` };
}
