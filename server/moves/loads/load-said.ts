// Loads and locks a call or an adjustment that its maker wants to withdraw.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { adjustment, call } from '@/db/schema/call';
import { readSnapshotRules, type SnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import { actorId } from '../actor';
import type { Scope } from '../definition';

export type SaidForMove<Row> = { row: Row; isMaker: boolean; timeZone: string; rules: SnapshotRules };

function withRules<Row extends { seatId: string | null }>(
  row: Row | undefined,
  { workspace: held, actor }: Scope,
): SaidForMove<Row> | null {
  if (!row || !held) return null;
  const isMaker = actor.kind === 'person' && row.seatId === actorId(actor);
  return { row, isMaker, timeZone: held.timeZone, rules: readSnapshotRules(held.snapshotRules) };
}

export async function loadCall(tx: Tx, id: string, scope: Scope) {
  const [row] = await tx.select().from(call).where(eq(call.id, id)).for('update');
  return withRules(row, scope);
}

export async function loadAdjustment(tx: Tx, id: string, scope: Scope) {
  const [row] = await tx.select().from(adjustment).where(eq(adjustment.id, id)).for('update');
  return withRules(row, scope);
}
