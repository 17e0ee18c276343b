// What changed on some deals in the last seven days: field, old value, who or what, and when.
import { and, desc, eq, gte, lte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commitmentEntry } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';

export type RecentChange = {
  field: string;
  oldValue: string | null;
  newValue: string | null;
  at: string;
  madeBy: string;
  /** Who, where the source or a move names a person. */
  by: string | null;
};

const SEVEN_DAYS_MS = 7 * 24 * 3_600_000;

export async function readRecentChanges(
  tx: Tx,
  seat: Seated,
  opportunityIds: readonly string[],
): Promise<Map<string, RecentChange[]>> {
  const changes = new Map<string, RecentChange[]>();
  if (opportunityIds.length === 0) return changes;
  const rows = await tx
    .select({ entry: commitmentEntry, by: seatTable.name })
    .from(commitmentEntry)
    .leftJoin(seatTable, eq(seatTable.id, commitmentEntry.seatId))
    .where(
      and(
        sql`${commitmentEntry.opportunityId} = any(${sql.param([...opportunityIds])}::uuid[])`,
        gte(commitmentEntry.at, new Date(seat.effectiveAt.getTime() - SEVEN_DAYS_MS)),
        lte(commitmentEntry.at, seat.effectiveAt),
      ),
    )
    .orderBy(desc(commitmentEntry.at), desc(commitmentEntry.id));
  for (const { entry, by } of rows) {
    // The first entry of a field is how the deal began, not a change.
    if (entry.oldValue === null && entry.newValue === null) continue;
    const held = changes.get(entry.opportunityId) ?? [];
    if (held.some((change) => change.field === entry.field)) continue;
    held.push({
      field: entry.field,
      oldValue: entry.oldValue,
      newValue: entry.newValue,
      at: entry.at.toISOString(),
      madeBy: entry.madeBy,
      by,
    });
    changes.set(entry.opportunityId, held);
  }
  return changes;
}
