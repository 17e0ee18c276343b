// C2SP tlog-checkpoint: origin, size and root of a log, signed; whoever keeps one is a witness against a rewritten log.
import { EMPTY_ROOT, isHash, isSameHash } from '../merkle/hash';
import { type NoteKey, originOf } from './note-key';
import { openNote, signNote } from './signed-note';

export type Checkpoint = {
  /** One per workspace: see `originOf`. */
  origin: string;
  /** Entries in the log. */
  size: bigint;
  /** RFC 6962 root, 32 bytes. */
  root: Uint8Array;
};
export type OpenedCheckpoint = { ok: true; checkpoint: Checkpoint } | { ok: false; reason: string };

/** The same head and key give the same bytes: Ed25519 takes no chance. */
export function signCheckpoint(workspaceId: string, size: number, root: Uint8Array, key: NoteKey): string {
  if (!Number.isSafeInteger(size) || size < 0 || !isHash(root))
    throw new RangeError('A checkpoint needs a size and a root of 32 bytes.');
  return signNote(`${originOf(workspaceId)}\n${size}\n${Buffer.from(root).toString('base64')}\n`, key);
}

/** Reads a checkpoint that one of the keys signed for its origin. Never throws. */
export function openCheckpoint(
  note: string,
  keys: readonly Pick<NoteKey, 'name' | 'publicKey'>[],
): OpenedCheckpoint {
  const opened = openNote(note, keys);
  return opened.ok ? parseCheckpoint(opened.text) : opened;
}

function parseCheckpoint(text: string): OpenedCheckpoint {
  const parts = /^([^\n]+)\n(0|[1-9][0-9]{0,19})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/.exec(text);
  if (!parts)
    return { ok: false, reason: 'It is no checkpoint: origin, size and root are not where they belong.' };
  const [, origin = '', digits = '', encoded = ''] = parts;
  const root = new Uint8Array(Buffer.from(encoded, 'base64'));
  const size = BigInt(digits);
  if (!isHash(root) || Buffer.from(root).toString('base64') !== encoded || size >= 2n ** 64n)
    return { ok: false, reason: 'It is no checkpoint: its size or root is malformed.' };
  if (size === 0n && !isSameHash(root, EMPTY_ROOT))
    return { ok: false, reason: 'It is no checkpoint: an empty log has another root.' };
  return { ok: true, checkpoint: { origin, size, root } };
}
