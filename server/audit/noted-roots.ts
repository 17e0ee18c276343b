// Roots that the workspace kept in checkpoints: what its log is compared with when it is read again.
import { eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { checkpoint } from '@/db/schema/audit';
import { openCheckpoint } from './checkpoint/checkpoint';
import { knownKeys } from './make-checkpoint';
import type { KnownRoot, LogProblem } from './verify/log-verifier';

/** Roots of the kept checkpoints; one whose signature does not fit is no witness, and is told of. */
export async function notedRoots(workspaceId: string): Promise<{ known: KnownRoot[]; forged: LogProblem[] }> {
  return withWorkspace(workspaceId, async (tx) => {
    const keys = await knownKeys(tx, workspaceId);
    const rows = await tx.select().from(checkpoint).where(eq(checkpoint.workspaceId, workspaceId));
    const known: KnownRoot[] = [];
    const forged: LogProblem[] = [];
    for (const { note, at } of rows) {
      const name = `the checkpoint of ${at.toISOString().slice(0, 10)}`;
      const opened = openCheckpoint(note, keys);
      if (opened.ok) known.push({ size: Number(opened.checkpoint.size), root: opened.checkpoint.root, name });
      else forged.push({ seq: null, says: `${name} was changed: ${opened.reason}` });
    }
    return { known, forged };
  });
}
