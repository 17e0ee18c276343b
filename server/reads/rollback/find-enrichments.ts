// Values kept beside an account's source, as units of a rollback: the newest of an account and field can go back, an older one has moved on.
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { enrichment } from '@/db/schema/enrichment';
import { move } from '@/db/schema/move';
import { opportunity } from '@/db/schema/opportunity';
import { readHeld } from '../enrichments';
import { baseOfUnit } from './unit-base';
import { madeInRange, ofKind, type RangeScope } from './unit-conditions';
import type { UnitRow } from './unit-row';

/** How a machine comes to a value: it copies a sanctioned source. */
const RULE = 'enrich_from_sanctioned@1';

export async function findEnrichments(tx: Tx, scope: RangeScope, most: number): Promise<UnitRow[]> {
  const { agent, rule, importId } = scope.range;
  if (importId !== undefined || (rule !== undefined && rule !== RULE)) return [];
  const rows = await tx
    .select({
      kept: enrichment,
      made: { id: move.id, at: move.at, actorKind: move.actorKind, actorId: move.actorId },
    })
    .from(enrichment)
    .innerJoin(move, eq(move.id, enrichment.moveId))
    .innerJoin(opportunity, eq(opportunity.id, enrichment.opportunityId))
    .where(
      and(
        madeInRange(scope),
        // What a rollback put back is no move of its own.
        ofKind('account.enrich'),
        agent === undefined ? undefined : eq(enrichment.agentId, agent),
        rule === undefined ? undefined : isNotNull(enrichment.agentId),
      ),
    )
    .limit(most);
  const newest = await readHeld(
    tx,
    rows.map(({ kept }) => kept.accountId),
  );
  return rows.map(({ kept, made }) => {
    const last = newest.get(`${kept.accountId}|${kept.field}`);
    return {
      ...baseOfUnit('enrichment', kept.id, kept.opportunityId, made),
      rule: kept.agentId === null ? null : RULE,
      field: kept.field,
      value: kept.value,
      restored: { value: kept.oldValue },
      decided: !last || last.id === kept.id ? null : { as: last.value ?? 'empty', byMoveId: last.moveId },
    };
  });
}
