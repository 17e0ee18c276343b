// Reads a checkpoint that somebody kept and opens it with the workspace's keys of every rotation.
import { readFile } from 'node:fs/promises';
import { withWorkspace } from '@/db/client';
import { openCheckpoint } from '@/server/audit/checkpoint/checkpoint';
import { knownKeys } from '@/server/audit/make-checkpoint';
import type { KnownRoot } from '@/server/audit/verify/log-verifier';
import { Sentence } from '@/server/launch/sentence.mjs';

export async function readCheckpointFile(workspaceId: string, file: string): Promise<KnownRoot> {
  const note = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Sentence(`${file} cannot be read: ${error.code ?? error.message}.`);
  });
  const keys = await withWorkspace(workspaceId, (tx) => knownKeys(tx, workspaceId));
  const opened = openCheckpoint(note, keys);
  if (!opened.ok) throw new Sentence(`${file} is no checkpoint of this workspace: ${opened.reason}`);
  return { size: Number(opened.checkpoint.size), root: opened.checkpoint.root, name: file };
}
