// What a move is judged by: the workspace's clock, which version of its policies is in force, and its reason codes.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
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
};

export async function loadRuling(tx: Tx, workspaceId: string, wall: Date): Promise<Ruling> {
  const [row] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
  const now = row?.clockKind === 'fixed' && row.clockAt ? row.clockAt : wall;
  const reasons = row ? await loadReasons(tx, workspaceId, row.ruleVersions) : SHIPPED_REASON_BOOK;
  return { now, policyVersion: row?.policyVersion ?? null, reasons, workspace: row ?? null };
}
