// What stands of each promise that a rollback touches: its changes made here in order, and what it says now.
import { and, asc, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { type commitment, commitmentEntry } from '@/db/schema/opportunity';
import { rollbackItem } from '@/db/schema/rollback';
import { presentOf } from '@/server/core/drafts/present-of';
import { isSameValue, presentValue } from '@/server/core/drafts/present-value';
import type { DealHistory } from '@/server/core/rollback/plan-rollback';
import type { FieldChange } from '@/server/core/rollback/rollback-unit';
import { COMMITMENT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import { loadMovers } from './movers';

type Entry = Pick<
  typeof commitmentEntry.$inferSelect,
  'opportunityId' | 'field' | 'moveId' | 'newValue' | 'at'
>;

/** @returns key `deal|field` → its history. */
export async function loadFieldHistories(
  tx: Tx,
  promises: readonly (typeof commitment.$inferSelect)[],
): Promise<Map<string, DealHistory>> {
  if (promises.length === 0) return new Map();
  const entries = await tx
    .select({
      opportunityId: commitmentEntry.opportunityId,
      field: commitmentEntry.field,
      moveId: commitmentEntry.moveId,
      newValue: commitmentEntry.newValue,
      at: commitmentEntry.at,
    })
    .from(commitmentEntry)
    .where(
      and(
        inArray(
          commitmentEntry.opportunityId,
          promises.map(({ opportunityId }) => opportunityId),
        ),
        inArray(commitmentEntry.field, [...COMMITMENT_FIELDS]),
      ),
    )
    .orderBy(asc(commitmentEntry.recordedAt), asc(commitmentEntry.id));
  const moveIds = entries.flatMap(({ moveId }) => moveId ?? []);
  const movers = await loadMovers(tx, moveIds);
  const undone = await loadTakenBack(tx, moveIds);
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.opportunityId}|${entry.field}`;
    const held = byKey.get(key);
    if (held) held.push(entry);
    else byKey.set(key, [entry]);
  }
  const histories = new Map<string, DealHistory>();
  for (const row of promises) {
    const held = presentOf(row);
    for (const field of COMMITMENT_FIELDS) {
      const key = `${row.opportunityId}|${field}`;
      const of = byKey.get(key) ?? [];
      const present = presentValue(held, field);
      const changeOf = ({ moveId, newValue, at }: Entry): FieldChange => ({
        moveId,
        rollsBack: moveId === null ? [] : (undone.get(moveId) ?? []),
        by: moveId === null ? null : (movers.get(moveId)?.by ?? null),
        at: at.toISOString(),
        value: newValue,
      });
      const made = of.filter(({ moveId }) => moveId !== null).map(changeOf);
      const last = of.findLast(({ moveId }) => moveId === null);
      // An observed value stands on top only where it is what counts now: histories are told long after.
      const isOverruled = last && !isSameValue(field, made.at(-1)?.value ?? null, present);
      histories.set(key, { present, changes: isOverruled ? [...made, changeOf(last)] : made });
    }
  }
  return histories;
}

/** Move → the moves it took back, one by one or many at once. */
async function loadTakenBack(tx: Tx, moveIds: readonly string[]): Promise<Map<string, string[]>> {
  if (moveIds.length === 0) return new Map();
  const ids = [...new Set(moveIds)];
  const one = await tx.select({ by: move.id, of: move.rollsBackId }).from(move).where(inArray(move.id, ids));
  const many = await tx
    .select({ by: rollbackItem.byMoveId, of: rollbackItem.moveId })
    .from(rollbackItem)
    .where(inArray(rollbackItem.byMoveId, ids));
  const taken = new Map<string, string[]>();
  for (const { by, of } of [...one, ...many]) if (of !== null) taken.set(by, [...(taken.get(by) ?? []), of]);
  return taken;
}
