// What a file that somebody brought proves in this workspace: that it holds together, and that the key that signed it is our own.
import type { Tx } from '@/db/client';
import { keyFingerprint } from '@/server/audit/checkpoint/note-key';
import { knownKeys } from '@/server/audit/make-checkpoint';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { bundleWords } from './bundle-words';

/**
 * `valid`: signed by a key of this workspace, of whichever rotation. `foreign`: sound in itself, and signed by another key,
 * which anybody can do. `other`: a file of the product that is no snapshot's. `lines` are for people.
 */
export type CheckedBundle = { verdict: 'valid' | 'foreign' | 'invalid' | 'other'; lines: string[] };

const FOREIGN =
  'The file holds together, but the key that signed it was never ours: anybody can make such a file. Where it is of another workspace, check it there.';

export async function checkedBundle(tx: Tx, workspaceId: string, bytes: Uint8Array): Promise<CheckedBundle> {
  const result = verifyBytes(bytes);
  if (!result.ok) {
    const said = `${result.where} ${result.what}.`;
    // Of a file of the bundle it is the name, which is written small.
    const isFile = /^[\w-]+\.\w+/.test(said);
    return {
      verdict: result.isOther ? 'other' : 'invalid',
      lines: [isFile ? said : said.charAt(0).toUpperCase() + said.slice(1)],
    };
  }
  const lines = bundleWords(result);
  const { origin, fingerprint } = result.checkpoint;
  const keys = await knownKeys(tx, workspaceId);
  const isOwn = keys.some(
    ({ name, publicKey }) => name === origin && keyFingerprint(publicKey) === fingerprint,
  );
  // What it says of itself would be read as a verdict of this workspace.
  const [what = '', ...rest] = lines;
  if (!isOwn) return { verdict: 'foreign', lines: [FOREIGN, `It says: ${what}`, ...rest] };
  return { verdict: 'valid', lines: ['Signed by this workspace’s own key.', ...lines] };
}
