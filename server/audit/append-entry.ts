// Appends one entry to a workspace's log inside the caller's transaction, with its erasable values beside it.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditValue } from '@/db/schema/audit';
import { digestValue } from './digest-value';
import { type Leaf, leafBytes } from './leaf';

export type Entry = Omit<Leaf, 'format' | 'values'> & {
  moveId: string | null;
  /** Values of customers or people: stored apart, digested into the leaf. */
  values?: Record<string, unknown>;
};

/** @returns the entry's position in the log. Call it last: it holds the log's head until commit. */
export async function appendEntry(tx: Tx, entry: Entry): Promise<number> {
  const { moveId, values, ...rest } = entry;
  const digests: Record<string, string> = {};
  const rows = Object.entries(values ?? {}).map(([name, value]) => {
    const { salt, digest } = digestValue(value ?? null);
    digests[name] = digest;
    return { workspaceId: entry.workspace, entryId: entry.entry, name, salt, value: value ?? null };
  });
  const leaf: Leaf = { format: 1, ...rest, ...(rows.length > 0 ? { values: digests } : {}) };
  const kept = rows.length > 0 ? tx.insert(auditValue).values(rows) : null;
  const appended = tx.execute<{ seq: string }>(sql`
    select audit_append(${entry.workspace}::uuid, ${moveId}::uuid, ${entry.kind}, ${entry.outcome},
      ${entry.actor.kind}, ${entry.actor.id}, ${entry.opportunity ?? null}::uuid,
      ${entry.at}::timestamptz, ${leafBytes(leaf)}::bytea) as seq`);
  // The last statement of a move, sent behind the others without waiting for them.
  const [, [row]] = await Promise.all([kept, appended]);
  return Number(row?.seq);
}
