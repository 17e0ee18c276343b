// Where an import stands in line, and whether anything works on it or on what it waits for.
import { and, inArray, lt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { importRun } from '@/db/schema/source';
import { isAtWork } from '@/server/sources/import-turn';

const RUNNING = ['queued', 'reading', 'publishing'] as const;

export type ImportTurn = {
  /** Unfinished imports of this workspace that were begun before: one runs at a time. */
  ahead: number;
  /** It should go on, and no process is at it, nor at one before it, nor at an import elsewhere that keeps the worker. */
  isIdle: boolean;
};

export async function readTurn(
  tx: Tx,
  { id, state, createdAt }: Pick<typeof importRun.$inferSelect, 'id' | 'state' | 'createdAt'>,
): Promise<ImportTurn> {
  const before = await tx
    .select({ id: importRun.id })
    .from(importRun)
    .where(and(inArray(importRun.state, RUNNING), lt(importRun.createdAt, createdAt)));
  const ahead = before.length;
  if (!RUNNING.some((each) => each === state)) return { ahead, isIdle: false };
  const elsewhere = await tx.execute<{ id: string }>(sql`
    select data->>'importId' as id from pgboss.job where name = 'import' and state = 'active'`);
  for (const each of [id, ...before.map((row) => row.id), ...elsewhere.map((row) => row.id)])
    if (await isAtWork(tx, each)) return { ahead, isIdle: false };
  return { ahead, isIdle: true };
}
