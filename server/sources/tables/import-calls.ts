// Takes a file of past calls through the door, or only looks: the same reading for page and command.
import { eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { call } from '@/db/schema/call';
import { workspace } from '@/db/schema/workspace';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import type { Actor } from '@/server/moves/actor';
import { callImport } from '@/server/moves/call-import';
import { callDigest, callKey } from '@/server/moves/call-key';
import { runMove } from '@/server/moves/door';
import type { Outcome } from '@/server/moves/outcome';
import { refusalsCsv } from '../refusals-csv';
import { loadNodes, nodesByName } from './named-nodes';
import { type PastCall, readCalls } from './read-calls';
import type { TableFile } from './small-table';
import type { TableImport } from './table-import';

export type CallChangeLine = PastCall & { node: string; periodLabel: string; currency: string };
type Imported = { added: number; noted: number; unchanged: number; known: string[] };
export type CallsAnswer = TableImport<CallChangeLine> & { outcome: Outcome<Imported> | null };

/** Throws ImportProblem where the file as a whole is no table of calls. */
export async function importCalls(request: {
  workspaceId: string;
  actor: Actor;
  file: TableFile;
  idempotencyKey: string;
  now: Date;
  mode: 'apply' | 'preview';
}): Promise<CallsAnswer> {
  const { workspaceId, actor, file, idempotencyKey, now, mode } = request;
  const { home, named, taken } = await withWorkspace(workspaceId, async (tx) => ({
    home: (await tx.select().from(workspace).where(eq(workspace.id, workspaceId)))[0],
    named: await loadNodes(tx),
    taken: await tx.select().from(call).where(eq(call.isImported, true)),
  }));
  const byDigest = new Map(taken.map((row) => [row.importDigest, row]));
  const calendar = FiscalCalendar.parse(home?.fiscalCalendar);
  const clock = home?.clockKind === 'fixed' && home.clockAt ? home.clockAt : now;
  const { rows, refused, read, dates } = await readCalls(file, {
    calendar,
    nodes: nodesByName(named),
    today: dayIn(clock.toISOString(), home?.timeZone ?? 'UTC'),
    takenAs: (row) => byDigest.get(callDigest(row)),
  });
  const outcome =
    rows.length === 0
      ? null
      : await runMove(callImport, { workspaceId, actor, input: { rows }, idempotencyKey, now, mode });
  const known = new Set(knownOf(outcome));
  const names = new Map(named.map(({ nodeId, name }) => [nodeId, name]));
  const changes = rows
    .filter((row) => !known.has(callKey(row)))
    .map((row) => ({
      ...row,
      node: names.get(row.nodeId) ?? '',
      periodLabel: periodByKey(calendar, row.periodKey)?.label ?? row.periodKey,
      currency: home?.currency ?? '',
    }));
  return {
    outcome,
    read,
    changes,
    unchanged: rows.length - changes.length,
    refused,
    refusedCsv: refusalsCsv(refused),
    notes: [],
    dates,
  };
}

function knownOf(outcome: CallsAnswer['outcome']): string[] {
  if (outcome === null) return [];
  if (outcome.status === 'applied' || outcome.status === 'would_apply') return outcome.result.known;
  if (outcome.status === 'replayed' && 'result' in outcome.was) return outcome.was.result.known;
  return [];
}
