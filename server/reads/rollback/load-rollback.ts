// What a rollback would do, unit by unit: the preview shows it, and the move does it under locks; both ask here.
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { move } from '@/db/schema/move';
import { commitment, dealTeam, opportunity } from '@/db/schema/opportunity';
import { rollbackItem } from '@/db/schema/rollback';
import { restoredValue } from '@/server/core/drafts/present-of';
import { MOST_UNITS } from '@/server/core/rollback/most-units';
import { type PlannedUnit, planRollback } from '@/server/core/rollback/plan-rollback';
import type { RollbackRange } from '@/server/core/rollback/rollback-range';
import type { RollbackUnit } from '@/server/core/rollback/rollback-unit';
import type { Actor } from '@/server/moves/actor';
import { loadSight } from '../sight';
import { loadFieldHistories } from './field-histories';
import { findUnits } from './find-units';
import { loadMovers } from './movers';
import type { UnitRow } from './unit-row';

export type Asking = { actor: Actor; today: string; timeZone: string };
type Promised = typeof commitment.$inferSelect;

export type LoadedRollback =
  | { isTooMany: true }
  | {
      isTooMany: false;
      /** Newest first. */
      planned: PlannedUnit[];
      rows: ReadonlyMap<string, UnitRow>;
      promises: ReadonlyMap<string, Promised>;
      /** Some of what would be taken back was neither made by this actor nor is about a deal of theirs. */
      takesOthersBack: boolean;
    };

/** @param isLocking the deals' promises are locked first, in the order of their ids, and everything is read under the locks. */
export async function loadRollback(
  tx: Tx,
  asking: Asking,
  range: RollbackRange,
  isLocking: boolean,
): Promise<LoadedRollback> {
  const { actor, today, timeZone } = asking;
  const scope = { range, timeZone, sight: await loadSight(tx, actor, today) };
  const first = await findUnits(tx, scope, MOST_UNITS + 1);
  if (first.length > MOST_UNITS) return { isTooMany: true };
  const dealIds = [...new Set(first.flatMap((row) => (row.standsAlone ? [] : [row.opportunityId])))].sort();
  const ofDeals = tx
    .select()
    .from(commitment)
    .where(inArray(commitment.opportunityId, dealIds))
    .orderBy(commitment.opportunityId);
  const promised = dealIds.length === 0 ? [] : await (isLocking ? ofDeals.for('update') : ofDeals);
  const promises = new Map(promised.map((row) => [row.opportunityId, row]));
  if (isLocking) await lockDrafts(tx, first);
  const found = isLocking ? await findUnits(tx, scope, MOST_UNITS) : first;
  const rows = found.filter((row) => row.standsAlone || promises.has(row.opportunityId));
  const isOwn = await loadOwn(tx, actor, dealIds);
  const undone = await loadUndone(tx, rows);
  const movers = await loadMovers(
    tx,
    rows.flatMap(({ decided }) => decided?.byMoveId ?? []),
  );
  const histories = await loadFieldHistories(tx, promised);
  const isAdmin = actor.kind === 'command' || (actor.kind === 'person' && actor.role === 'revops_admin');
  const isMine = (row: UnitRow): boolean =>
    isOwn(row.opportunityId) ||
    (actor.kind === 'person' && [row.actorId, row.standsAlone?.ownerSeatId].includes(actor.seatId));
  const units = rows.map((row): RollbackUnit => {
    const held = promises.get(row.opportunityId);
    const { promise, decided } = row;
    const restored =
      promise?.before && held ? { value: restoredValue(held, promise.before, promise.field) } : null;
    return {
      id: row.id,
      kind: row.kind,
      moveId: row.moveId,
      opportunityId: row.opportunityId,
      promise: promise && { field: promise.field, set: promise.set, restored },
      undone: undone.get(row.id) ?? null,
      isForActor: isMine(row) || (isAdmin && row.rule !== null),
      isFinal: row.isFinal,
      decided: decided && { as: decided.as, ...(movers.get(decided.byMoveId) ?? { by: null, at: null }) },
    };
  });
  const planned = planRollback(units, (dealId, field) => histories.get(`${dealId}|${field}`) ?? null);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const takesOthersBack = planned.some(({ unit, verdict }) => {
    const row = byId.get(unit.id);
    return verdict === 'rolls_back' && row !== undefined && !isMine(row);
  });
  return { isTooMany: false, planned, rows: byId, promises, takesOthersBack };
}

/** Whether a deal is the actor's: its owner, or named on its team. */
async function loadOwn(
  tx: Tx,
  actor: Actor,
  dealIds: readonly string[],
): Promise<(opportunityId: string) => boolean> {
  if (actor.kind !== 'person' || dealIds.length === 0) return () => false;
  const deals = await tx
    .select({ id: opportunity.id, owner: opportunity.ownerSeatId })
    .from(opportunity)
    .where(inArray(opportunity.id, [...dealIds]));
  const named = await tx
    .select({ id: dealTeam.opportunityId, seatId: dealTeam.seatId })
    .from(dealTeam)
    .where(inArray(dealTeam.opportunityId, [...dealIds]));
  const own = new Set([
    ...deals.filter(({ owner }) => owner === actor.seatId).map(({ id }) => id),
    ...named.filter(({ seatId }) => seatId === actor.seatId).map(({ id }) => id),
  ]);
  return (id) => own.has(id);
}

/** Unit → who took it back already and when: alone, or among many. */
async function loadUndone(
  tx: Tx,
  rows: readonly UnitRow[],
): Promise<Map<string, { by: string | null; at: string | null }>> {
  if (rows.length === 0) return new Map();
  const byMove = new Map<string, string>();
  const singly = await tx
    .select({ of: move.rollsBackId, by: move.id })
    .from(move)
    .where(
      inArray(
        move.rollsBackId,
        rows.map(({ moveId }) => moveId),
      ),
    );
  for (const { of, by } of singly) if (of !== null) byMove.set(of, by);
  const many = await tx
    .select({ unitId: rollbackItem.unitId, by: rollbackItem.byMoveId })
    .from(rollbackItem)
    .where(
      inArray(
        rollbackItem.unitId,
        rows.map(({ id }) => id),
      ),
    );
  const byUnit = new Map(many.map(({ unitId, by }) => [unitId, by]));
  const takenBy = (row: UnitRow) =>
    byUnit.get(row.id) ??
    row.undoneByMoveId ??
    (row.kind === 'draft' || row.kind === 'write' ? undefined : byMove.get(row.moveId));
  const movers = await loadMovers(
    tx,
    rows.flatMap((row) => takenBy(row) ?? []),
  );
  return new Map(
    rows.flatMap((row) => {
      const by = takenBy(row);
      return by === undefined ? [] : [[row.id, movers.get(by) ?? { by: null, at: null }] as const];
    }),
  );
}

/** What an import or a withdrawal changes at the same time waits, in the order of the ids. */
async function lockDrafts(tx: Tx, rows: readonly UnitRow[]): Promise<void> {
  const ids = rows.flatMap(({ standsAlone, id }) => (standsAlone ? [id] : []));
  if (ids.length === 0) return;
  await tx
    .select({ id: draftOpportunity.id })
    .from(draftOpportunity)
    .where(inArray(draftOpportunity.id, ids))
    .orderBy(draftOpportunity.id)
    .for('update');
}
