// The imports of a workspace, newest first: what each was about, how it ended and what it changed.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';
import { importRun, source } from '@/db/schema/source';
import { type CountSum, type ImportProgress, readCounts, readProgress, sumCounts } from './import-counts';

export type ImportState = (typeof importRun.$inferSelect)['state'];
export type ImportLine = {
  id: string;
  sourceId: string;
  sourceName: string;
  state: ImportState;
  asOf: string;
  createdAt: string;
  startedAt: string | null;
  heartbeatAt: string | null;
  finishedAt: string | null;
  /** Null for the command line. */
  requestedBy: string | null;
  counts: CountSum;
  progress: ImportProgress;
  problem: string | null;
};

export const IMPORTS_A_PAGE = 25;

/** @returns one more than `most` where there are more. */
export async function readImports(tx: Tx, most: number): Promise<ImportLine[]> {
  const rows = await tx
    .select({ run: importRun, sourceName: source.name, requestedBy: seat.name })
    .from(importRun)
    .innerJoin(source, eq(source.id, importRun.sourceId))
    .leftJoin(seat, eq(seat.id, importRun.requestedBySeatId))
    .orderBy(desc(importRun.createdAt), desc(importRun.id))
    .limit(most + 1);
  return rows.map(({ run, sourceName, requestedBy }) => lineOf(run, sourceName, requestedBy));
}

export function lineOf(
  run: typeof importRun.$inferSelect,
  sourceName: string,
  requestedBy: string | null,
): ImportLine {
  return {
    id: run.id,
    sourceId: run.sourceId,
    sourceName,
    state: run.state,
    asOf: run.asOf,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    heartbeatAt: run.heartbeatAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    requestedBy,
    counts: sumCounts(Object.values(readCounts(run.counts))),
    progress: readProgress(run.progress),
    problem: run.problem,
  };
}
