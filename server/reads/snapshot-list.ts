// Every freeze, newest first: what was frozen, for which reason, whether it was reviewed and what superseded it.
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { seat } from '@/db/schema/seat';
import { snapshot, snapshotReview } from '@/db/schema/snapshot';
import { addAmounts } from '@/server/core/money/amounts';
import type { FrozenSource } from '@/server/core/snapshots/frozen-source';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import type { Category } from '@/server/core/vocabulary/category';
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';

export type SnapshotListLine = {
  id: string;
  state: 'requested' | 'begun' | 'completed' | 'failed';
  periodKey: string;
  periodLabel: string;
  reasonCode: string;
  /** By the names they had when they were frozen; empty: the whole workspace. */
  teams: string[];
  /** Who asked: a person's name, the command line, or the schedule. */
  requestedBy: string;
  requestedAt: string;
  effectiveAt: string | null;
  /** Of a past moment: put together from the records when it was frozen. */
  isReconstructed: boolean;
  rates: RateBasis;
  currency: string;
  lines: number;
  commit: string | null;
  closed: string | null;
  /** How old and how tied what its totals rest on was; null: its own page says so. */
  sources: FrozenSource[] | null;
  status: 'prepared' | 'reviewed' | 'returned';
  supersedesId: string | null;
  supersededById: string | null;
  problem: string | null;
};

/** The newest; an older one is found by its own address. */
const SHOWN = 200;
const MACHINES: Record<string, string> = { worker: 'Schedule', command: 'Command line' };
const next = alias(snapshot, 'next_snapshot');

/** @param id that one only. */
export async function readSnapshotList(tx: Tx, id?: string): Promise<SnapshotListLine[]> {
  const rows = await tx
    .select({
      held: snapshot,
      by: seat.name,
      actorKind: move.actorKind,
      supersededById: next.id,
      verdict: sql<'reviewed' | 'returned' | null>`(select r.verdict from ${snapshotReview} r
        where r.snapshot_id = ${snapshot.id} order by r.at desc, r.id desc limit 1)`,
      teams: sql<string[]>`array(select coalesce(l.value, t.name) from team t
        left join snapshot_label l on l.snapshot_id = ${snapshot.id} and l.kind = 'team' and l.of_id = t.id
        where ${snapshot.request} -> 'teamIds' ? t.id::text order by 1)`,
    })
    .from(snapshot)
    .leftJoin(seat, eq(seat.id, snapshot.requestedBySeatId))
    .leftJoin(move, eq(move.id, snapshot.moveId))
    .leftJoin(next, and(eq(next.supersedesId, snapshot.id), ne(next.state, 'failed')))
    .where(id === undefined ? undefined : eq(snapshot.id, id))
    .orderBy(desc(snapshot.requestedAt), desc(snapshot.id))
    .limit(SHOWN);
  return rows.map(({ held, by, actorKind, supersededById, verdict, teams }) => ({
    id: held.id,
    state: held.state,
    periodKey: held.periodKey,
    periodLabel: held.periodLabel,
    reasonCode: held.reasonCode,
    teams,
    requestedBy: by ?? MACHINES[actorKind ?? ''] ?? 'Somebody who has left',
    requestedAt: held.requestedAt.toISOString(),
    effectiveAt: held.effectiveAt?.toISOString() ?? null,
    isReconstructed: held.request.asOf !== undefined,
    rates: held.request.rates ?? 'plan',
    currency: held.currency,
    lines: held.lines,
    commit: held.totals && totalOf(held.totals, 'commit'),
    closed: held.totals && totalOf(held.totals, 'closed'),
    sources: held.sources,
    status: verdict ?? 'prepared',
    supersedesId: held.supersedesId,
    supersededById,
    problem: held.problem,
  }));
}

function totalOf(totals: SnapshotTotals, category: Category): string {
  return totals.cells
    .filter((cell) => cell.category === category)
    .reduce((sum, cell) => addAmounts(sum, cell.total), '0');
}
