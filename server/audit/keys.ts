// Derives the keys of one purpose and workspace from the installation's master key; the master key itself signs nothing.
import { hkdfSync } from 'node:crypto';
import { dataFolder } from '@/server/launch/places.mjs';
import { secrets } from '@/server/launch/secrets.mjs';

export type KeyPurpose = 'record digest' | 'import spool' | 'checkpoint signing';

const known = new Map<string, Buffer>();

/** 32 bytes: HKDF-SHA-256 of (master, purpose, workspace, rotation). The same inputs give the same key on every node. */
export function deriveKey(purpose: KeyPurpose, workspaceId: string, rotation = 1): Buffer {
  const master = process.env.PLUMBLINE_MASTER_KEY || secrets(dataFolder()).PLUMBLINE_MASTER_KEY;
  const name = `${master} ${purpose} ${workspaceId} ${rotation}`;
  const before = known.get(name);
  if (before) return before;
  const key = Buffer.from(hkdfSync('sha256', master, workspaceId, `plumbline ${purpose} ${rotation}`, 32));
  known.set(name, key);
  return key;
}
