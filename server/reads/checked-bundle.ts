// What a file that somebody brought proves in this workspace: that it holds together, and that the key that signed it is our own.
import type { Tx } from '@/db/client';
import { keyFingerprint } from '@/server/audit/checkpoint/note-key';
import { knownKeys } from '@/server/audit/make-checkpoint';
import { describe, verifyBytes } from '@/server/snapshots/verify/verify.mjs';

/**
 * `valid`: signed by a key of this workspace, of whichever rotation. `foreign`: sound in itself, and signed by another key,
 * which anybody can do. `other`: a file of the product that is no snapshot's. `lines` are for people.
 */
export type CheckedBundle = { verdict: 'valid' | 'foreign' | 'invalid' | 'other'; lines: string[] };

const FOREIGN =
  'NOT SIGNED BY THIS WORKSPACE. The file holds together, but the key that signed it was never ours: anybody can make such a file. Where it is of another workspace, check it there.';

export async function checkedBundle(tx: Tx, workspaceId: string, bytes: Uint8Array): Promise<CheckedBundle> {
  const result = verifyBytes(bytes);
  const lines = describe(result);
  if (!result.ok) return { verdict: result.isOther ? 'other' : 'invalid', lines };
  const { origin, fingerprint } = result.checkpoint;
  const keys = await knownKeys(tx, workspaceId);
  const isOwn = keys.some(
    ({ name, publicKey }) => name === origin && keyFingerprint(publicKey) === fingerprint,
  );
  // The verifier's word for what holds together would be read as a verdict of this workspace.
  if (!isOwn)
    return {
      verdict: 'foreign',
      lines: [FOREIGN, ...lines.map((line) => line.replace(/^VALID\. /, 'It says: '))],
    };
  return { verdict: 'valid', lines: ['Signed by this workspace’s own key.', ...lines] };
}
