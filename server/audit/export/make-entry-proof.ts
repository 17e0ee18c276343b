// The file that proves one entry: its place, the hashes beside it, and the signed head they lead to.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { originOf, verifierKey } from '../checkpoint/note-key';
import { inclusionProof } from '../log-proofs';
import { knownKeys, makeCheckpoint } from '../make-checkpoint';
import { type EntryProof, PROOF_FORMAT } from './export-format';

/** @param withText whether the reader may know the seat that the text names. Throws a RangeError where there is no such entry. */
export async function makeEntryProof(
  tx: Tx,
  workspaceId: string,
  seq: number,
  withText: boolean,
): Promise<EntryProof> {
  const made = await makeCheckpoint(tx, workspaceId);
  const proved = await inclusionProof(tx, workspaceId, seq, made.size);
  const [entry] = withText
    ? await tx.select({ leaf: auditEntry.leaf }).from(auditEntry).where(eq(auditEntry.seq, seq))
    : [];
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const keys = await knownKeys(tx, workspaceId);
  return {
    format: PROOF_FORMAT,
    version: 1,
    origin: originOf(workspaceId),
    seq,
    size: made.size,
    leaf: entry ? Buffer.from(entry.leaf).toString('utf8') : null,
    leafHash: hex(proved.leafHash),
    proof: proved.proof.map(hex),
    root: hex(proved.root),
    checkpoint: made.note,
    keys: keys.map(({ name, publicKey }) => verifierKey(name, publicKey)),
  };
}
