// Empties values beside the log and refused rows that are past their retention; entries, digests and counts stay.
import { sql } from 'drizzle-orm';
import type { RetentionKind } from '@/server/core/retention/retention-rules';
import { pastRetention } from '@/server/reads/past-retention';
import type { MoveTx, Scope } from '../definition';

export type PastId = { id: string; part: string };

export async function pastIds(
  tx: MoveTx,
  kind: RetentionKind,
  months: number,
  most: number,
  { workspaceId, now }: Scope,
): Promise<PastId[]> {
  return [...(await tx.execute<PastId>(pastRetention(kind, workspaceId, months, now, most)))];
}

export async function eraseLogValues(
  tx: MoveTx,
  past: readonly PastId[],
  { workspaceId, recordedAt }: Scope,
): Promise<number> {
  if (past.length === 0) return 0;
  const rows = await tx.execute(sql`
    update audit_value v set value = null, erased_at = ${recordedAt.toISOString()}::timestamptz
    from unnest(${idsOf(past)}::uuid[], ${partsOf(past)}::text[]) as p(entry_id, name)
    where v.workspace_id = ${workspaceId} and v.entry_id = p.entry_id and v.name = p.name returning 1`);
  return rows.length;
}

export async function eraseRefusedRows(
  tx: MoveTx,
  past: readonly PastId[],
  { workspaceId }: Scope,
): Promise<number> {
  if (past.length === 0) return 0;
  const rows = await tx.execute(sql`
    update import_refusal r set value = null
    from unnest(${idsOf(past)}::uuid[], ${partsOf(past)}::int[]) as p(import_id, ordinal)
    where r.workspace_id = ${workspaceId} and r.import_id = p.import_id and r.ordinal = p.ordinal returning 1`);
  return rows.length;
}

const idsOf = (past: readonly PastId[]) => sql.param(past.map(({ id }) => id));
const partsOf = (past: readonly PastId[]) => sql.param(past.map(({ part }) => part));
