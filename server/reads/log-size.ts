// How many entries a workspace's log holds.
import type { Tx } from '@/db/client';
import { auditHead } from '@/db/schema/audit';

export async function readLogSize(tx: Tx): Promise<number> {
  const [head] = await tx.select({ size: auditHead.size }).from(auditHead);
  return head?.size ?? 0;
}
