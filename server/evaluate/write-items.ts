// Keeps a deal's item states: equal ones are left alone, a changed state starts a new "since".
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemState } from '@/db/schema/derived';
import { byDeal } from './by-deal';
import type { EvaluatedDeal } from './evaluate-deal';
import { isOneOf } from './is-one-of';
import type { WorkspaceSetting } from './load-setting';
import { readPlain } from './plain-rows';
import { isSameRow } from './same-row';
import { upsert } from './upsert';

type ItemRow = typeof itemState.$inferInsert;

/** @returns ids of the deals whose items changed. */
export async function writeItems(
  tx: Tx,
  setting: WorkspaceSetting,
  deals: readonly EvaluatedDeal[],
): Promise<Set<string>> {
  const ids = deals.map(({ summary }) => summary.opportunityId);
  const held = byDeal(
    await readPlain(
      tx,
      getTableColumns(itemState),
      sql`from ${itemState} where ${isOneOf(itemState.opportunityId, ids)}`,
    ),
  );
  const changed: ItemRow[] = [];
  const touched = new Set<string>();
  for (const { summary, result } of deals) {
    const { opportunityId } = summary;
    const before = new Map((held.get(opportunityId) ?? []).map((row) => [row.itemKey, row]));
    for (const item of result.items) {
      const old = before.get(item.key);
      before.delete(item.key);
      const row: ItemRow = {
        workspaceId: setting.id,
        opportunityId,
        itemKey: item.key,
        state: item.state,
        isBlocking: item.isBlocking,
        applies: item.applies,
        strength: item.strength,
        freshUntil: item.freshUntil,
        reason: item.reason,
        remedy: item.remedy,
        factIds: [...item.factIds],
        signalIds: [...item.signalIds],
        confidence: item.confidence,
        rule: item.rule,
        isObservable: item.isObservable,
        needsManager: item.needsManager,
        changesAt: item.changesAt === null ? null : new Date(item.changesAt),
        since: old?.state === item.state ? new Date(old.since) : setting.effectiveAt,
      };
      if (!old || !isSameRow(old, row)) changed.push(row);
    }
    if (before.size > 0) {
      touched.add(opportunityId);
      const gone = [...before.keys()];
      await tx
        .delete(itemState)
        .where(and(eq(itemState.opportunityId, opportunityId), inArray(itemState.itemKey, gone)));
    }
  }
  await upsert(tx, itemState, [itemState.workspaceId, itemState.opportunityId, itemState.itemKey], changed);
  for (const row of changed) touched.add(row.opportunityId);
  return touched;
}
