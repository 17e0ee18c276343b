// Appends one entry that is no move's to a workspace's log inside the caller's transaction, with its erasable values beside it.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditValue } from '@/db/schema/audit';
import { type Entry, sealEntry } from './seal-entry';

/** Its moveId is null, or names the move that it belongs to. A move's own entry is appended by its door. */
export type LogEntry = Entry & { moveId: string | null };

/** @returns the entry's position in the log. Call it last: it holds the log's head until commit. */
export async function appendEntry(tx: Tx, { moveId, ...entry }: LogEntry): Promise<number> {
  const { leaf, values } = sealEntry(entry);
  const rows = values.map((value) => ({ workspaceId: entry.workspace, entryId: entry.entry, ...value }));
  const kept = rows.length > 0 ? tx.insert(auditValue).values(rows) : null;
  const appended = tx.execute<{ seq: string }>(sql`
    select audit_append(${entry.workspace}::uuid, ${moveId}::uuid, ${entry.kind}, ${entry.outcome},
      ${entry.actor.kind}, ${entry.actor.id}, ${entry.opportunity ?? null}::uuid,
      ${entry.at}::timestamptz, ${leaf}::bytea) as seq`);
  // Sent behind the values without waiting for them.
  const [, [row]] = await Promise.all([kept, appended]);
  return Number(row?.seq);
}
