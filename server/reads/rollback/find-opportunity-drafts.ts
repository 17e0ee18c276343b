// Draft opportunities as units of a rollback: one on its way to the CRM can be taken back, one that a deal took over cannot.
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { move } from '@/db/schema/move';
import { ownerIsVisible } from '../sight';
import { baseOfUnit } from './unit-base';
import { namedInRange, type RangeScope, restsOn } from './unit-conditions';
import type { UnitRow } from './unit-row';

const TAKEN_OVER = 'The CRM has taken it over: it is a deal now, and is changed as one.';

export async function findOpportunityDrafts(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const { agent, rule, importId } = scope.range;
  const rows = await tx
    .select({
      draft: draftOpportunity,
      made: { id: move.id, at: move.at, actorKind: move.actorKind, actorId: move.actorId },
    })
    .from(draftOpportunity)
    .innerJoin(move, eq(move.id, draftOpportunity.moveId))
    .where(
      and(
        namedInRange(scope),
        ownerIsVisible(scope.sight, draftOpportunity.ownerSeatId),
        agent === undefined
          ? undefined
          : and(isNotNull(draftOpportunity.rule), eq(draftOpportunity.actorId, agent)),
        rule === undefined ? undefined : eq(draftOpportunity.rule, rule),
        importId === undefined ? undefined : restsOn(importId, draftOpportunity.factIds),
      ),
    )
    .limit(most);
  return rows.map(({ draft, made }) => ({
    // It belongs to no deal: it stands in for one.
    ...baseOfUnit('opportunity_draft', draft.id, draft.id, made),
    rule: draft.rule,
    field: 'opportunity',
    value: draft.state,
    standsAlone: { ownerSeatId: draft.ownerSeatId, name: draft.name, currency: draft.currency },
    undoneByMoveId: draft.withdrawnMoveId,
    isFinal: draft.state === 'taken_over' ? TAKEN_OVER : null,
  }));
}
