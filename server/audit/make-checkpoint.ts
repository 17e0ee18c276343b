// Signs the log's head, now or at a past size, with the workspace's key of the day.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { signingKey } from '@/db/schema/audit';
import { signCheckpoint } from './checkpoint/checkpoint';
import { keyFingerprint, type NoteKey, noteKey, verifierKey } from './checkpoint/note-key';
import { readHead, rootAt } from './log-proofs';

export type MadeCheckpoint = {
  /** C2SP signed note; ends with a newline. */
  note: string;
  size: number;
  /** 32 bytes. */
  root: Uint8Array;
  rotation: number;
  /** The line with which others check it. */
  verifierKey: string;
  fingerprint: string;
};

/** The key that signs now: the latest rotation, or the first where none was entered yet. */
export async function currentKey(tx: Tx, workspaceId: string): Promise<NoteKey> {
  const [last] = await tx
    .select({ rotation: signingKey.rotation })
    .from(signingKey)
    .where(eq(signingKey.workspaceId, workspaceId))
    .orderBy(desc(signingKey.rotation))
    .limit(1);
  return noteKey(workspaceId, last?.rotation ?? 1);
}

/** Public keys of every rotation there was, so that old checkpoints stay verifiable. */
export async function knownKeys(
  tx: Tx,
  workspaceId: string,
): Promise<Pick<NoteKey, 'name' | 'publicKey' | 'rotation'>[]> {
  const rows = await tx
    .select({ rotation: signingKey.rotation, publicKey: signingKey.publicKey })
    .from(signingKey)
    .where(eq(signingKey.workspaceId, workspaceId))
    .orderBy(signingKey.rotation);
  const { name, publicKey, rotation } = noteKey(workspaceId, 1);
  const kept = rows.map((row) => ({ name, ...row }));
  return kept.some((row) => row.rotation === 1) ? kept : [{ name, publicKey, rotation }, ...kept];
}

/**
 * @param size a past size of the log; the present one where it is left out.
 * @param rotation the key that signs; the latest where it is left out.
 */
export async function makeCheckpoint(
  tx: Tx,
  workspaceId: string,
  size?: number,
  rotation?: number,
): Promise<MadeCheckpoint> {
  const key = rotation === undefined ? await currentKey(tx, workspaceId) : noteKey(workspaceId, rotation);
  const head =
    size === undefined
      ? await readHead(tx, workspaceId)
      : { size, root: await rootAt(tx, workspaceId, size) };
  return {
    note: signCheckpoint(workspaceId, head.size, head.root, key),
    ...head,
    rotation: key.rotation,
    verifierKey: verifierKey(key.name, key.publicKey),
    fingerprint: keyFingerprint(key.publicKey),
  };
}
