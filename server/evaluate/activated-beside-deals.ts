// The activations of rules that no deal is read by: after them every deal stands as it stood.
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { RULE_KINDS_READ_BY_DEALS } from '@/server/core/rules/rule-kind';

/** @returns the ids of those among the moves. */
export async function activatedBesideDeals(tx: Tx, moveIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (moveIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: move.id })
    .from(move)
    .where(
      and(
        inArray(move.id, [...moveIds]),
        eq(move.kind, 'rule.activate'),
        notInArray(sql`${move.asked} #>> '{resource,attributes,kind}'`, [...RULE_KINDS_READ_BY_DEALS]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
