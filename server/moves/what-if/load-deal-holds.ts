// What a deal holds now that a move could be about: a draft, a gap, a waiver that waits, an unconfirmed link, a flag.
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { flag, itemState } from '@/db/schema/derived';
import { draft } from '@/db/schema/draft';
import { fact, factConfirmation, factLink } from '@/db/schema/fact';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { itemRuling } from '@/db/schema/ruling';
import { workspace } from '@/db/schema/workspace';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { dayIn } from '@/server/core/calendar/day-in-zone';

export type DealHolds = {
  opportunityId: string;
  version: number;
  today: string;
  /** A day a week from now. */
  soon: string;
  draft: { id: string; version: number } | null;
  gap: string | null;
  waiver: string | null;
  pointer: string | null;
  flag: string | null;
  /** The source of the deal. */
  sourceId: string;
};

/** Null when there is no such deal. */
export async function loadDealHolds(tx: Tx, opportunityId: string, wall: Date): Promise<DealHolds | null> {
  const [held] = await tx
    .select({ version: commitment.version, sourceId: opportunity.sourceId, workspace })
    .from(commitment)
    .innerJoin(opportunity, eq(opportunity.id, commitment.opportunityId))
    .innerJoin(workspace, eq(workspace.id, commitment.workspaceId))
    .where(eq(commitment.opportunityId, opportunityId));
  if (!held) return null;
  const { clockKind, clockAt, timeZone } = held.workspace;
  const now = clockKind === 'fixed' && clockAt ? clockAt : wall;
  const today = dayIn(now.toISOString(), timeZone);
  const [open] = await tx
    .select({ id: draft.id, version: draft.version })
    .from(draft)
    .where(and(eq(draft.opportunityId, opportunityId), eq(draft.state, 'open')))
    .orderBy(asc(draft.id))
    .limit(1);
  const [gap] = await tx
    .select({ key: itemState.itemKey })
    .from(itemState)
    .where(and(eq(itemState.opportunityId, opportunityId), inArray(itemState.state, ['missing', 'stale'])))
    // A blocking one first: no other can be waived.
    .orderBy(desc(itemState.isBlocking), asc(itemState.itemKey))
    .limit(1);
  const [waiver] = await tx
    .select({ id: itemRuling.id })
    .from(itemRuling)
    .where(
      and(
        eq(itemRuling.opportunityId, opportunityId),
        eq(itemRuling.kind, 'waived'),
        isNull(itemRuling.approvedBySeatId),
        isNull(itemRuling.undoneByMoveId),
      ),
    )
    .limit(1);
  const [pointer] = await tx
    .select({ id: fact.id })
    .from(fact)
    .innerJoin(factLink, eq(factLink.factId, fact.id))
    .leftJoin(factConfirmation, eq(factConfirmation.factId, fact.id))
    .where(
      and(
        eq(factLink.opportunityId, opportunityId),
        eq(fact.kind, 'pointer'),
        isNull(factConfirmation.factId),
      ),
    )
    .limit(1);
  const [raised] = await tx
    .select({ rule: flag.rule })
    .from(flag)
    .where(and(eq(flag.opportunityId, opportunityId), eq(flag.state, 'open')))
    .orderBy(asc(flag.rule))
    .limit(1);
  return {
    opportunityId,
    version: held.version,
    today,
    soon: addDays(today, 7),
    draft: open ?? null,
    gap: gap?.key ?? null,
    waiver: waiver?.id ?? null,
    pointer: pointer?.id ?? null,
    flag: raised?.rule ?? null,
    sourceId: held.sourceId,
  };
}
