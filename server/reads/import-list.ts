// The imports of a workspace, newest first: what each was about, how it ended and what it changed.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';
import { importRun, source } from '@/db/schema/source';
import { type TieStanding, tieStanding } from '@/server/core/import/tie-standing';
import {
  type CountSum,
  type ImportProgress,
  readCounts,
  readProgress,
  readTotals,
  sumCounts,
} from './import-counts';
import { readTieLines } from './tie-outs';

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

/** `tie` is null where there is nothing to hold against the CRM: not published, or no deals in it. */
export type ListedImport = ImportLine & { tie: TieStanding | null };

/** @returns one more than `most` where there are more. */
export async function readImports(tx: Tx, most: number): Promise<ListedImport[]> {
  const rows = await tx
    .select({ run: importRun, sourceName: source.name, requestedBy: seat.name })
    .from(importRun)
    .innerJoin(source, eq(source.id, importRun.sourceId))
    .leftJoin(seat, eq(seat.id, importRun.requestedBySeatId))
    .orderBy(desc(importRun.createdAt), desc(importRun.id))
    .limit(most + 1);
  const entered = await readTieLines(
    tx,
    rows.map(({ run }) => run.id),
  );
  return rows.map(({ run, sourceName, requestedBy }) => {
    const totals = readTotals(run.totals);
    const lines = entered.filter(({ importId }) => importId === run.id);
    const hasDeals = run.state === 'published' && totals.length > 0;
    return {
      ...lineOf(run, sourceName, requestedBy),
      tie: hasDeals ? tieStanding(totals, lines) : null,
    };
  });
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
