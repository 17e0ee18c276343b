// `plumbline audit consistency`: proves that the log only grew between two sizes, or since checkpoints that somebody keeps.
import { withWorkspace } from '@/db/client';
import { consistencyProof, readHead } from '@/server/audit/log-proofs';
import { isSameHash } from '@/server/audit/merkle/hash';
import { verifyConsistency } from '@/server/audit/merkle/verify-consistency';
import { Sentence } from '@/server/launch/sentence.mjs';
import { findWorkspace } from '../import/find-workspace';
import { type AuditOptions, AuditUsage } from './audit-options';
import { readCheckpointFile } from './read-checkpoint-file';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export async function proveConsistency(name: string, options: AuditOptions): Promise<number> {
  if (options.checkpoints.length > 2)
    throw new AuditUsage('A log grew from one checkpoint to another: give two of them at most.');
  const { id } = await findWorkspace(name, false, new Date());
  const kept = await Promise.all(options.checkpoints.map((file) => readCheckpointFile(id, file)));
  const [first, second] = kept.sort((a, b) => a.size - b.size);
  const now = await withWorkspace(id, (tx) => readHead(tx, id));
  const longer = kept.find(({ size }) => size > now.size);
  if (longer) {
    const { name, size } = longer;
    const told = `${name} is signed for ${size} entries, and the log holds ${now.size}: its end was cut off.`;
    if (options.isJson) console.log(JSON.stringify({ holds: false, reason: told }, null, 2));
    else console.error(told);
    return 1;
  }
  const size1 = first?.size ?? options.from;
  const size2 = second?.size ?? options.to ?? now.size;
  if (size1 === null) throw new AuditUsage('Say since when: --from SIZE or --checkpoint FILE.');
  if (size1 < 1 || size1 > size2 || size2 > now.size)
    throw new Sentence(`The log holds ${now.size} entries: sizes go from 1 to that, the earlier one first.`);
  const proof = await withWorkspace(id, (tx) => consistencyProof(tx, id, size1, size2));
  const isKept =
    (!first || isSameHash(first.root, proof.root1)) && (!second || isSameHash(second.root, proof.root2));
  const holds = isKept && verifyConsistency(proof);
  if (options.isJson) {
    const { root1, root2 } = proof;
    const told = { holds, size1, root1: hex(root1), size2, root2: hex(root2), proof: proof.proof.map(hex) };
    console.log(JSON.stringify(told, null, 2));
  } else if (holds) {
    console.log(`The log of ${size1} entries is the beginning of the log of ${size2}.`);
    console.log(`  root of ${size1}  ${hex(proof.root1)}\n  root of ${size2}  ${hex(proof.root2)}`);
    for (const node of proof.proof) console.log(`  ${hex(node)}`);
  } else console.error(`The log did NOT grow out of the ${size1} entries that the checkpoint is for.`);
  return holds ? 0 : 1;
}
