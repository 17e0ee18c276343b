// How long the log is and its root: whoever notes them can tell later that nothing before was changed.
import type { Tx } from '@/db/client';
import { auditHead } from '@/db/schema/audit';

export type AuditHead = { size: number; root: string | null; changedAt: string | null };

export async function readAuditHead(tx: Tx): Promise<AuditHead> {
  const [head] = await tx.select().from(auditHead);
  if (!head) return { size: 0, root: null, changedAt: null };
  return {
    size: head.size,
    root: Buffer.from(head.root).toString('hex'),
    changedAt: head.changedAt.toISOString(),
  };
}
