// Finds what a rollback's range holds, kind by kind; it locks nothing and judges nothing.
import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentWrite } from '@/db/schema/agent';
import { decision, draft } from '@/db/schema/draft';
import { fact, factConfirmation, factLink } from '@/db/schema/fact';
import { move } from '@/db/schema/move';
import { type AcceptedBefore, commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { flagResponse, itemRuling } from '@/db/schema/ruling';
import { COMMITMENT_FIELDS, type CommitmentField } from '@/server/core/vocabulary/commitment-field';
import { findConfirmations } from './find-confirmations';
import { findEnrichments } from './find-enrichments';
import { findOpportunityDrafts } from './find-opportunity-drafts';
import { baseOfUnit as base } from './unit-base';
import { filedBy, isApplied, madeInRange, ofKind, type RangeScope, restsOn } from './unit-conditions';
import type { UnitRow } from './unit-row';

const made = { id: move.id, at: move.at, actorKind: move.actorKind, actorId: move.actorId };

/** @param most more than this many of a kind are not read. */
export async function findUnits(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const { agent, rule } = scope.range;
  const isByHandToo = agent === undefined && rule === undefined;
  const found = [
    await findDecisions(tx, scope, most),
    await findDrafts(tx, scope, most),
    await findWrites(tx, scope, most),
    await findEnrichments(tx, scope, most),
    await findOpportunityDrafts(tx, scope, most),
    ...(isByHandToo
      ? [
          await findChanges(tx, scope, most),
          await findRulings(tx, scope, most),
          await findFlagAnswers(tx, scope, most),
          await findPointers(tx, scope, most),
          await findConfirmations(tx, scope, most),
        ]
      : []),
  ];
  return found.flat();
}

async function findDecisions(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const rows = await tx
    .select({ decision, draft, made })
    .from(decision)
    .innerJoin(draft, eq(draft.id, decision.draftId))
    .innerJoin(move, eq(move.id, decision.moveId))
    .innerJoin(opportunity, eq(opportunity.id, decision.opportunityId))
    .where(and(madeInRange(scope), proposedIn(scope)))
    .limit(most);
  return rows.map(({ decision: row, draft: about, made: by }) => {
    const before = Object(row.before) as { accepted?: AcceptedBefore; erasedFacts?: number };
    const field = promiseField(about.field);
    const isPromise = field !== null && row.kind !== 'declined';
    return {
      ...base('decision', row.id, row.opportunityId, by),
      rule: about.rule,
      field: about.field,
      value: row.kind === 'declined' ? 'declined' : row.value,
      promise: isPromise ? { field, set: row.value, before: before.accepted ?? null } : null,
      undoneByMoveId: row.undoneByMoveId,
      isFinal:
        before.erasedFacts === undefined
          ? null
          : 'The pointer was deleted because the customer asked for it; it cannot come back.',
    };
  });
}

/** Open ones where asked for; those of a named filing whatever became of them. */
async function findDrafts(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const { moveIds, withDrafts } = scope.range;
  if (!withDrafts && !moveIds) return [];
  const states = moveIds ? (['open', 'accepted', 'edited', 'declined'] as const) : (['open'] as const);
  const rows = await tx
    .select({ draft, made })
    .from(draft)
    .innerJoin(move, eq(move.id, draft.moveId))
    .innerJoin(opportunity, eq(opportunity.id, draft.opportunityId))
    .where(and(madeInRange(scope), proposedIn(scope), inArray(draft.state, [...states])))
    .limit(most);
  const decided = await decisionsOn(
    tx,
    rows.flatMap(({ draft: { id, state } }) => (state === 'open' ? [] : [id])),
  );
  return rows.map(({ draft: row, made: by }) => ({
    ...base('draft', row.id, row.opportunityId, by),
    rule: row.rule,
    field: row.field,
    value: row.toValue,
    decided: decided.get(row.id) ?? null,
  }));
}

async function decisionsOn(tx: Tx, draftIds: readonly string[]) {
  if (draftIds.length === 0) return new Map<string, NonNullable<UnitRow['decided']>>();
  const rows = await tx
    .select({ draftId: decision.draftId, as: decision.kind, byMoveId: decision.moveId })
    .from(decision)
    .where(inArray(decision.draftId, [...draftIds]));
  return new Map(rows.map(({ draftId, ...how }) => [draftId, how]));
}

/** What agents wrote themselves. */
async function findWrites(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const { agent, rule, importId } = scope.range;
  const rows = await tx
    .select({ write: agentWrite, made })
    .from(agentWrite)
    .innerJoin(move, eq(move.id, agentWrite.moveId))
    .innerJoin(opportunity, eq(opportunity.id, agentWrite.opportunityId))
    .where(
      and(
        madeInRange(scope),
        agent === undefined ? undefined : eq(agentWrite.agentId, agent),
        rule === undefined ? undefined : eq(agentWrite.rule, rule),
        importId === undefined ? undefined : restsOn(importId, agentWrite.factIds),
      ),
    )
    .limit(most);
  return rows.map(({ write, made: by }) => ({
    ...base('write', write.id, write.opportunityId, by),
    rule: write.rule,
    field: write.field,
    value: write.newValue,
    promise: { field: write.field, set: write.newValue, before: write.before },
  }));
}

async function findChanges(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const rows = await tx
    .select({ entry: commitmentEntry, made })
    .from(commitmentEntry)
    .innerJoin(move, eq(move.id, commitmentEntry.moveId))
    .innerJoin(opportunity, eq(opportunity.id, commitmentEntry.opportunityId))
    .where(
      and(
        madeInRange(scope),
        ofKind('commitment.change'),
        // A stage brings its phase along as an entry of its own.
        ne(commitmentEntry.field, 'phase'),
        ofImport(scope, restsOn(scope.range.importId ?? '', commitmentEntry.factIds)),
      ),
    )
    .limit(most);
  return rows.flatMap(({ entry, made: by }) => {
    const field = promiseField(entry.field);
    if (field === null) return [];
    return {
      ...base('change', by.id, entry.opportunityId, by),
      field,
      value: entry.newValue,
      promise: { field, set: entry.newValue, before: entry.acceptedBefore },
    };
  });
}

async function findRulings(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const rows = await tx
    .select({ ruling: itemRuling, made })
    .from(itemRuling)
    .innerJoin(move, eq(move.id, itemRuling.moveId))
    .innerJoin(opportunity, eq(opportunity.id, itemRuling.opportunityId))
    .where(
      and(
        madeInRange(scope),
        isApplied,
        // Those belong to the decision on their draft.
        ne(itemRuling.kind, 'attribute_accepted'),
        ofImport(scope, restsOn(scope.range.importId ?? '', itemRuling.factIds)),
      ),
    )
    .limit(most);
  return rows
    .filter(({ ruling }) => ruling.refusedCode === null)
    .map(({ ruling, made: by }) => ({
      ...base('ruling', ruling.id, ruling.opportunityId, by),
      field: ruling.itemKey,
      value: ruling.kind,
      undoneByMoveId: ruling.undoneByMoveId,
    }));
}

async function findFlagAnswers(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  if (scope.range.importId !== undefined) return [];
  const rows = await tx
    .select({ answer: flagResponse, made })
    .from(flagResponse)
    .innerJoin(move, eq(move.id, flagResponse.moveId))
    .innerJoin(opportunity, eq(opportunity.id, flagResponse.opportunityId))
    .where(and(madeInRange(scope), isApplied))
    .limit(most);
  return rows.map(({ answer, made: by }) => ({
    ...base('flag_answer', answer.id, answer.opportunityId, by),
    field: answer.rule,
    value: answer.kind,
    undoneByMoveId: answer.undoneByMoveId,
  }));
}

/** Links attached by hand; one that a second person confirmed stands on their word too. */
async function findPointers(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  if (scope.range.importId !== undefined) return [];
  const rows = await tx
    .select({ fact, opportunityId: opportunity.id, confirmedBy: factConfirmation.moveId, made })
    .from(fact)
    .innerJoin(move, eq(move.id, fact.moveId))
    .innerJoin(factLink, eq(factLink.factId, fact.id))
    .innerJoin(opportunity, eq(opportunity.id, factLink.opportunityId))
    .leftJoin(factConfirmation, eq(factConfirmation.factId, fact.id))
    .where(and(madeInRange(scope), ofKind('fact.attach')))
    .limit(most);
  return rows.map(({ fact: row, opportunityId, confirmedBy, made: by }) => ({
    ...base('pointer', row.id, opportunityId, by),
    field: row.kind,
    value: 'attached',
    undoneByMoveId: row.erasedByMoveId,
    decided: confirmedBy === null ? null : { as: 'confirmed', byMoveId: confirmedBy },
  }));
}

function proposedIn({ range: { agent, rule, importId } }: RangeScope): SQL | undefined {
  return and(
    agent === undefined ? undefined : filedBy(agent, draft.moveId),
    rule === undefined ? undefined : eq(draft.rule, rule),
    importId === undefined ? undefined : restsOn(importId, draft.factIds),
  );
}

const ofImport = ({ range }: RangeScope, condition: SQL): SQL | undefined =>
  range.importId === undefined ? undefined : condition;

function promiseField(field: string): CommitmentField | null {
  return COMMITMENT_FIELDS.find((known) => known === field) ?? null;
}
