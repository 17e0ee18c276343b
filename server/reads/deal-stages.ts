// The stages that a deal's own source uses, in the order of their phases; a promise of a stage is one of these.
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commitment, opportunity } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { OPEN_PHASES, type Phase } from '@/server/core/vocabulary/phase';
import { dealIsVisible } from './visible-deals';

const MOST = 60;

/** Null when there is no such deal or it is not this seat's to see. */
export async function readDealStages(
  tx: Tx,
  seat: Seated,
  opportunityId: string,
): Promise<{ stage: string; phase: Phase }[] | null> {
  if (!(await dealIsVisible(tx, seat.actor, opportunityId, seat.today))) return null;
  const rows = await tx
    .selectDistinct({ stage: commitment.stage, phase: commitment.phase })
    .from(commitment)
    .innerJoin(opportunity, eq(opportunity.id, commitment.opportunityId))
    .where(
      and(
        isNotNull(commitment.stage),
        inArray(commitment.phase, [...OPEN_PHASES]),
        sql`${opportunity.sourceId} = (select o.source_id from opportunity o where o.id = ${opportunityId})`,
      ),
    )
    .limit(MOST);
  const order: readonly Phase[] = OPEN_PHASES;
  return rows
    .map(({ stage, phase }) => ({ stage: stage ?? '', phase }))
    .sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase) || a.stage.localeCompare(b.stage));
}
