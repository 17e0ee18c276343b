// What each agent may do today and why, class by class, what the next rung asks for, and what waits or has ended.
import { desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentGrant, agentStop } from '@/db/schema/agent';
import { move } from '@/db/schema/move';
import { seat as seatTable } from '@/db/schema/seat';
import { type Criterion, criteriaFor } from '@/server/core/ladder/judge-climb';
import { actionOf, CEILING, type Rung, rungOf } from '@/server/core/ladder/rung';
import type { RungToday } from '@/server/core/ladder/rung-today';
import type { DecisionTally } from '@/server/core/ladder/tally-decisions';
import { FIELD_CLASSES, type FieldClass } from '@/server/core/vocabulary/commitment-field';
import { readSeatNames } from '../approvals/seat-names';
import { fieldsOf, loadEvidence } from './load-evidence';
import { ALL_AGENTS, type GrantRow, loadRung } from './load-rung';

export type LadderGrant = {
  id: string;
  agentId: string;
  fieldClass: FieldClass;
  rung: number;
  state: GrantRow['state'];
  requestedBy: string;
  requestedAt: string;
  note: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  expiresOn: string;
  endedAt: string | null;
  endedWhy: string | null;
  evidence: Criterion[];
  /** The reader asked for it, so somebody else decides. */
  isOwn: boolean;
  /** The reader approved it: a fall is shown to them. */
  isApprover: boolean;
};

export type LadderClass = {
  fieldClass: FieldClass;
  rung: Rung;
  why: string;
  cause: RungToday['cause'];
  ceiling: Rung;
  decisions: DecisionTally | null;
  writes: { count: number; rollbacks: number };
  next: { rung: Rung; criteria: Criterion[] } | null;
};

export type LadderAgent = {
  id: string;
  stop: { by: string | null; at: string; note: string | null } | null;
  classes: LadderClass[];
  grants: LadderGrant[];
};

export type LadderPage = {
  agents: LadderAgent[];
  /** All of them are stopped. */
  stopAll: { by: string | null; at: string; note: string | null } | null;
};

/** What is asked of whoever reads; the command line has no seat. */
export type LadderReader = {
  /** The workspace's day. */
  today: string;
  workspace: { timeZone: string };
  actor: { seatId: string | null };
};

/** The built-in drafter stands on the ladder before it ever filed anything. */
const BUILT_IN = 'drafter';
const MOST_GRANTS = 200;

export async function readLadder(tx: Tx, seat: LadderReader): Promise<LadderPage> {
  const seen = await tx
    .selectDistinct({ id: move.actorId })
    .from(move)
    .where(eq(move.actorKind, 'agent'))
    .orderBy(move.actorId);
  const ids = [...new Set([BUILT_IN, ...seen.map(({ id }) => id)])];
  const stops = await tx
    .select({
      agentId: agentStop.agentId,
      isStopped: agentStop.isStopped,
      at: agentStop.at,
      note: agentStop.note,
      by: seatTable.name,
    })
    .from(agentStop)
    .leftJoin(seatTable, eq(seatTable.id, agentStop.bySeatId))
    .where(inArray(agentStop.agentId, [...ids, ALL_AGENTS]));
  const stopOf = (agentId: string) => {
    const held = stops.find((stop) => stop.agentId === agentId && stop.isStopped);
    return held ? { by: held.by, at: held.at.toISOString(), note: held.note } : null;
  };
  const grants = await readGrants(tx, seat);
  const agents: LadderAgent[] = [];
  for (const id of ids) {
    const classes: LadderClass[] = [];
    for (const fieldClass of FIELD_CLASSES) classes.push(await readClass(tx, seat, id, fieldClass));
    agents.push({ id, stop: stopOf(id), classes, grants: grants.filter(({ agentId }) => agentId === id) });
  }
  return { agents, stopAll: stopOf(ALL_AGENTS) };
}

async function readClass(
  tx: Tx,
  seat: LadderReader,
  agentId: string,
  fieldClass: FieldClass,
): Promise<LadderClass> {
  const { rung, why, cause } = await loadRung(tx, agentId, actionOf(fieldClass), fieldClass, seat.today);
  const ceiling = CEILING[fieldClass];
  const hasDrafts =
    fieldClass === 'firmographic' || fieldClass === 'communication' || fieldsOf(fieldClass).length > 0;
  const evidence = hasDrafts ? await loadEvidence(tx, agentId, fieldClass, seat.workspace.timeZone) : null;
  const next = rungOf(rung + 1);
  return {
    fieldClass,
    rung,
    why,
    cause,
    ceiling,
    decisions: evidence?.decisions ?? null,
    writes: evidence?.writes ?? { count: 0, rollbacks: 0 },
    next:
      next !== null && next <= ceiling && evidence && cause !== 'stopped'
        ? { rung: next, criteria: criteriaFor(next, evidence) }
        : null,
  };
}

async function readGrants(tx: Tx, seat: LadderReader): Promise<LadderGrant[]> {
  const rows = await tx
    .select()
    .from(agentGrant)
    .orderBy(desc(agentGrant.requestedAt), desc(agentGrant.id))
    .limit(MOST_GRANTS);
  const names = await readSeatNames(
    tx,
    rows.flatMap((row) => [row.requestedBySeatId, row.decidedBySeatId]),
  );
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? 'A former seat'));
  return rows.map((row) => ({
    id: row.id,
    agentId: row.agentId,
    fieldClass: row.fieldClass,
    rung: row.rung,
    state: row.state,
    requestedBy: name(row.requestedBySeatId) ?? '',
    requestedAt: row.requestedAt.toISOString(),
    note: row.note,
    decidedBy: name(row.decidedBySeatId),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    expiresOn: row.expiresOn,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedWhy: row.endedWhy,
    evidence: row.evidence as Criterion[],
    isOwn: row.requestedBySeatId === seat.actor.seatId,
    isApprover: row.decidedBySeatId === seat.actor.seatId,
  }));
}
