// Who may see which deal: one predicate for every read and every move. Own deals, the subtree one leads, or all.
import { eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { dealTeam } from '@/db/schema/opportunity';
import type { Actor } from '@/server/moves/actor';
import { loadSubtree } from './load-subtree';

export type Sight =
  | { all: true }
  | {
      all: false;
      seatIds: string[];
      seesUnowned: boolean;
      /** Deals whose team names this seat, whoever owns them; as ids, so that an index finds them. */
      namedOn: string[];
    };

type OwnersInSight = { all: true } | Omit<Extract<Sight, { all: false }>, 'namedOn'>;

const SEES_ALL = new Set(['finance', 'auditor', 'revops_admin']);

/** @param today the day whose tree is in force (access follows the tree in force now). */
export async function loadSight(tx: Tx, actor: Actor, today: string): Promise<Sight> {
  if (actor.kind !== 'person' || SEES_ALL.has(actor.role)) return { all: true };
  const [owners, named] = await Promise.all([
    loadOwnersInSight(tx, actor, today),
    tx.select({ id: dealTeam.opportunityId }).from(dealTeam).where(eq(dealTeam.seatId, actor.seatId)),
  ]);
  return owners.all ? owners : { ...owners, namedOn: named.map(({ id }) => id) };
}

/** Sight by owner alone: whether a deal names the seat is asked together with the deal. */
export async function loadOwnersInSight(tx: Tx, actor: Actor, today: string): Promise<OwnersInSight> {
  if (actor.kind !== 'person' || SEES_ALL.has(actor.role)) return { all: true };
  const { seatId, role } = actor;
  const subtree = role === 'rep' ? null : await loadSubtree(tx, seatId, today);
  const seatIds = [...new Set([seatId, ...(subtree?.seatIds ?? [])])];
  return { all: false, seatIds, seesUnowned: subtree?.isTop ?? false };
}

/** The predicate over any table that holds a deal's id and its owner. */
export function isVisible(
  sight: Sight,
  columns: { opportunityId: PgColumn; ownerSeatId: PgColumn },
): SQL | undefined {
  if (sight.all) return undefined;
  return or(ownerIsVisible(sight, columns.ownerSeatId), isNamedOn(sight, columns.opportunityId));
}

/** By owner alone: what sums by owner can be asked. */
export function ownerIsVisible(sight: Sight, ownerSeatId: PgColumn): SQL | undefined {
  if (sight.all) return undefined;
  // One array: the statement is the same however many there are.
  const isOfThem = sql`${ownerSeatId} = any(${sql.param(sight.seatIds)}::uuid[])`;
  return or(isOfThem, sight.seesUnowned ? isNull(ownerSeatId) : undefined);
}

export function isNamedOn(sight: Sight, opportunityId: PgColumn): SQL | undefined {
  if (sight.all || sight.namedOn.length === 0) return undefined;
  return sql`${opportunityId} = any(${sql.param(sight.namedOn)}::uuid[])`;
}

/** The same of a deal that is loaded already. */
export function sees(sight: Sight, deal: { id: string; ownerSeatId: string | null }): boolean {
  if (sight.all) return true;
  const { seatIds, seesUnowned, namedOn } = sight;
  return (
    (deal.ownerSeatId === null ? seesUnowned : seatIds.includes(deal.ownerSeatId)) ||
    namedOn.includes(deal.id)
  );
}
