// Who may see which deal: one predicate for every read and every move. Own deals, the subtree one leads, or all.
import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { dealTeam } from '@/db/schema/opportunity';
import type { Actor } from '@/server/moves/actor';
import { loadSubtree } from './load-subtree';

export type Sight =
  | { all: true }
  | { all: false; ownSeatId: string; seatIds: string[]; seesUnowned: boolean };

const SEES_ALL = new Set(['finance', 'auditor', 'revops_admin']);

/** @param today the day whose tree is in force (access follows the tree in force now). */
export async function loadSight(tx: Tx, actor: Actor, today: string): Promise<Sight> {
  if (actor.kind !== 'person' || SEES_ALL.has(actor.role)) return { all: true };
  if (actor.role === 'rep')
    return { all: false, ownSeatId: actor.seatId, seatIds: [actor.seatId], seesUnowned: false };
  const subtree = await loadSubtree(tx, actor.seatId, today);
  return {
    all: false,
    ownSeatId: actor.seatId,
    seatIds: [...new Set([actor.seatId, ...subtree.seatIds])],
    seesUnowned: subtree.isTop,
  };
}

/** The predicate over any table that holds a deal's id and its owner. */
export function isVisible(
  sight: Sight,
  columns: { opportunityId: PgColumn; ownerSeatId: PgColumn },
): SQL | undefined {
  if (sight.all) return undefined;
  return or(
    inArray(columns.ownerSeatId, sight.seatIds),
    sight.seesUnowned ? isNull(columns.ownerSeatId) : undefined,
    inArray(
      columns.opportunityId,
      sql`(select ${dealTeam.opportunityId} from ${dealTeam} where ${and(eq(dealTeam.seatId, sight.ownSeatId))})`,
    ),
  );
}
