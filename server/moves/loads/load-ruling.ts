// What a move is judged by: the workspace's clock, and which version of its policies is in force.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';

export type Ruling = {
  /** Domain time: wall time, or the fixed instant of a simulated workspace. */
  now: Date;
  /** Null: the shipped policies. */
  policyVersion: number | null;
};

export async function loadRuling(tx: Tx, workspaceId: string, wall: Date): Promise<Ruling> {
  const [row] = await tx
    .select({ kind: workspace.clockKind, at: workspace.clockAt, policyVersion: workspace.policyVersion })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  const now = row?.kind === 'fixed' && row.at ? row.at : wall;
  return { now, policyVersion: row?.policyVersion ?? null };
}
