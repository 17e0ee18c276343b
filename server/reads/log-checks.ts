// The last times the log was read again: how far one is, and what it found.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { logCheck } from '@/db/schema/audit';

export type LogCheckView = {
  id: string;
  state: 'queued' | 'running' | 'holds' | 'broken' | 'failed';
  size: number;
  done: number;
  problems: { seq: number | null; says: string }[];
  problemCount: number;
  erasedValues: number;
  /** Checkpoints it was compared with. */
  compared: number;
  createdAt: string;
  finishedAt: string | null;
};

/** Null where the log was never read again. */
export async function readLogCheck(tx: Tx, workspaceId: string): Promise<LogCheckView | null> {
  const [row] = await tx
    .select()
    .from(logCheck)
    .where(eq(logCheck.workspaceId, workspaceId))
    .orderBy(desc(logCheck.createdAt))
    .limit(1);
  if (!row) return null;
  const { id, state, size, done, problems, problemCount, erasedValues, compared } = row;
  const [createdAt, finishedAt] = [row.createdAt.toISOString(), row.finishedAt?.toISOString() ?? null];
  return { id, state, size, done, problems, problemCount, erasedValues, compared, createdAt, finishedAt };
}
