// The agents, workers and commands that the newest entries of the log are by; older ones are found by their kind.
import { desc, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { MACHINE_KINDS, type MachineName, readMachineName } from '@/server/core/vocabulary/machine-name';

const NEWEST = 20_000;

/** Each kind as a whole first. They are no people: whoever reads the log may choose among them. */
export async function readAuditMachines(tx: Tx): Promise<MachineName[]> {
  const newest = tx
    .select({ kind: auditEntry.actorKind, id: auditEntry.actorId })
    .from(auditEntry)
    .orderBy(desc(auditEntry.seq))
    .limit(NEWEST)
    .as('newest');
  const rows = await tx
    .selectDistinct({ kind: newest.kind, id: newest.id })
    .from(newest)
    .where(inArray(newest.kind, [...MACHINE_KINDS]))
    .orderBy(newest.kind, newest.id);
  return [
    ...MACHINE_KINDS.map((kind) => ({ kind, id: null })),
    ...rows.flatMap(({ kind, id }) => readMachineName(`${kind}:${id}`) ?? []),
  ];
}
