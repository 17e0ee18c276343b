// How long a workspace's log is, and how many deals still wait for their first evaluation: until then totals are not whole.
import { count, countDistinct, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditHead, dueWork } from '@/db/schema/audit';
import { dealState } from '@/db/schema/derived';
import { opportunity } from '@/db/schema/opportunity';

export type LogHead = {
  size: number;
  unevaluated: number;
  /** When its last entry was made, wall time, ISO 8601; null: it has none. */
  movedAt: string | null;
};

export async function readLogHead(tx: Tx, workspaceId: string): Promise<LogHead> {
  const [head] = await tx
    .select({ size: auditHead.size, changedAt: auditHead.changedAt, evaluatedSeq: dueWork.evaluatedSeq })
    .from(auditHead)
    .leftJoin(dueWork, eq(dueWork.workspaceId, auditHead.workspaceId))
    .where(eq(auditHead.workspaceId, workspaceId));
  if (!head) return { size: 0, unevaluated: 0, movedAt: null };
  const { size } = head;
  const movedAt = head.changedAt.toISOString();
  // Counting costs: only while the log holds something that nobody evaluated yet.
  if ((head.evaluatedSeq ?? 0) >= head.size) return { size, unevaluated: 0, movedAt };
  const [deals] = await tx.select({ n: count() }).from(opportunity);
  const [evaluated] = await tx.select({ n: countDistinct(dealState.opportunityId) }).from(dealState);
  return { size, movedAt, unevaluated: Math.max(0, (deals?.n ?? 0) - (evaluated?.n ?? 0)) };
}
