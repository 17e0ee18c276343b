// Writes a rollback of many units: promises, decisions, answers, links and drafts as they were, and one row a unit that says so.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { decision, draft } from '@/db/schema/draft';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { fact } from '@/db/schema/fact';
import { rollbackItem } from '@/db/schema/rollback';
import { flagResponse, itemRuling } from '@/db/schema/ruling';
import type { RollbackUnit, UnitKind } from '@/server/core/rollback/rollback-unit';
import type { LoadedRollback } from '@/server/reads/rollback/load-rollback';
import { DecisionBefore } from '../decision-before';
import type { MoveTx, Scope } from '../definition';
import { insertRecords } from './insert-records';
import { type DecisionToRestore, reopenDrafts, restoreRecords } from './restore-decisions';
import { restoreEnrichments } from './restore-enrichments';
import { restorePromises } from './restore-promises';
import { unconfirmFacts } from './unconfirm-facts';

type Found = Extract<LoadedRollback, { isTooMany: false }>;

/** @param units those that are taken back, newest first. */
export async function writeRollback(
  tx: MoveTx,
  { rows, promises }: Found,
  units: readonly RollbackUnit[],
  why: { reasonCode: string; note?: string },
  scope: Scope,
): Promise<void> {
  const { workspaceId, moveId } = scope;
  const idsOf = (kind: UnitKind) => units.filter((unit) => unit.kind === kind).map(({ id }) => id);
  const decisions = await loadDecisions(tx, idsOf('decision'));
  await restoreRecords(tx, decisions, scope);
  await reopenDrafts(tx, decisions, scope);
  for (const [dealId, row] of promises) {
    const changes = units.flatMap(({ id, opportunityId, promise }) => {
      const before = rows.get(id)?.promise?.before;
      return promise && before && opportunityId === dealId ? [{ field: promise.field, before }] : [];
    });
    if (changes.length > 0) await restorePromises(tx, row, changes, why, scope);
  }
  await takeBackAnswers(tx, idsOf('ruling'), idsOf('flag_answer'), scope);
  await takeBackRest(tx, idsOf('pointer'), idsOf('draft'), scope);
  await unconfirmFacts(tx, idsOf('confirmation'), scope);
  await restoreEnrichments(tx, idsOf('enrichment'), scope);
  await withdrawDrafts(tx, idsOf('opportunity_draft'), why.reasonCode, scope);
  await insertRecords(
    tx,
    rollbackItem,
    units.map((unit) => ({
      workspaceId,
      unitId: unit.id,
      kind: unit.kind,
      moveId: unit.moveId,
      byMoveId: moveId,
      opportunityId: unit.opportunityId,
    })),
  );
}

/** In the order of `ids`. */
async function loadDecisions(tx: MoveTx, ids: readonly string[]): Promise<DecisionToRestore[]> {
  if (ids.length === 0) return [];
  const found = await tx
    .select({ decision, draft })
    .from(decision)
    .innerJoin(draft, eq(draft.id, decision.draftId))
    .where(inArray(decision.id, [...ids]));
  const byId = new Map(
    found.map(({ decision: row, draft: about }) => [
      row.id,
      { decisionId: row.id, before: DecisionBefore.parse(row.before), draft: about },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function takeBackAnswers(
  tx: MoveTx,
  rulings: readonly string[],
  answers: readonly string[],
  { workspaceId, moveId }: Scope,
): Promise<void> {
  if (rulings.length > 0)
    await tx
      .update(itemRuling)
      .set({ undoneByMoveId: moveId })
      .where(and(eq(itemRuling.workspaceId, workspaceId), inArray(itemRuling.id, [...rulings])));
  if (answers.length > 0)
    await tx
      .update(flagResponse)
      .set({ undoneByMoveId: moveId })
      .where(and(eq(flagResponse.workspaceId, workspaceId), inArray(flagResponse.id, [...answers])));
}

async function withdrawDrafts(
  tx: MoveTx,
  ids: readonly string[],
  reasonCode: string,
  { workspaceId, moveId, now }: Scope,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(draftOpportunity)
    .set({ state: 'withdrawn', settledAt: now, withdrawnCode: reasonCode, withdrawnMoveId: moveId })
    .where(and(eq(draftOpportunity.workspaceId, workspaceId), inArray(draftOpportunity.id, [...ids])));
}

async function takeBackRest(
  tx: MoveTx,
  pointers: readonly string[],
  drafts: readonly string[],
  { workspaceId, moveId, now }: Scope,
): Promise<void> {
  if (pointers.length > 0)
    await tx
      .update(fact)
      .set({ erasedByMoveId: moveId })
      .where(and(eq(fact.workspaceId, workspaceId), inArray(fact.id, [...pointers])));
  if (drafts.length > 0)
    await tx
      .update(draft)
      .set({
        state: 'superseded',
        supersededReason: 'It was rolled back.',
        decidedAt: now,
        version: sql`${draft.version} + 1`,
      })
      .where(and(eq(draft.workspaceId, workspaceId), inArray(draft.id, [...drafts])));
}
