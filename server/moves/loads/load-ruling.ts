// What a move is judged by: the workspace's clock, which version of its policies is in force, and its reason codes.
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { type Db, database, type Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import { type ReasonBook, SHIPPED_REASON_BOOK } from '@/server/core/reasons/reason-book';
import { loadReasons } from '@/server/reads/load-reasons';
import type { WorkspaceRow } from './load-workspace';

export type Ruling = {
  /** Domain time: wall time, or the fixed instant of a simulated workspace. */
  now: Date;
  /** Null: the shipped policies. */
  policyVersion: number | null;
  reasons: ReasonBook;
  /** As it is while the move runs, not locked; null while it is being made. */
  workspace: WorkspaceRow | null;
  /** Names the version of the row that this was read from, as begin_move does; null where there is none. */
  ruledBy: string | null;
};

type Held = Omit<Ruling, 'now'> & { workspace: WorkspaceRow };

/** By the client that read it, and workspace: what a version of a row says never changes. */
const held = new WeakMap<Db, Map<string, Held>>();
const MOST = 200;

/** What ruled the workspace when this process last looked, not to be trusted before its version is read again. */
export function recallRuling(workspaceId: string, wall: Date): Ruling | null {
  const known = held.get(database().db)?.get(workspaceId);
  return known ? { ...known, now: clockOf(known.workspace, wall) } : null;
}

export async function loadRuling(tx: Tx, workspaceId: string, wall: Date): Promise<Ruling> {
  const [row] = await tx
    .select({ is: getTableColumns(workspace), ruledBy: sql<string>`xmin::text || ctid::text` })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  if (!row)
    return { now: wall, policyVersion: null, reasons: SHIPPED_REASON_BOOK, workspace: null, ruledBy: null };
  const reasons = await loadReasons(tx, workspaceId, row.is.ruleVersions);
  const { policyVersion } = row.is;
  // Moves share it, so none of them may write into it.
  const ruling = { policyVersion, reasons, workspace: Object.freeze(row.is), ruledBy: row.ruledBy };
  hold(workspaceId, ruling);
  return { ...ruling, now: clockOf(row.is, wall) };
}

function clockOf({ clockKind, clockAt }: WorkspaceRow, wall: Date): Date {
  return clockKind === 'fixed' && clockAt ? clockAt : wall;
}

function hold(workspaceId: string, ruling: Held): void {
  const { db } = database();
  const ofClient = held.get(db) ?? new Map<string, Held>();
  held.set(db, ofClient);
  const [oldest] = ofClient.keys();
  if (ofClient.size >= MOST && oldest) ofClient.delete(oldest);
  ofClient.set(workspaceId, ruling);
}
