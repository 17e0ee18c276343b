// How a person stands to a deal today: its owner, on its deal team, or leading the subtree its owner sits in.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealTeam } from '@/db/schema/opportunity';
import { loadSubtree } from '@/server/reads/load-subtree';
import type { Sight } from '@/server/reads/sight';
import type { Actor } from '../actor';

/** As the policies read it. */
export type Standing = { isOwner: boolean; isDealTeam: boolean; isInSubtree: boolean };

const NONE: Standing = { isOwner: false, isDealTeam: false, isInSubtree: false };

export async function loadStanding(
  tx: Tx,
  actor: Actor,
  deal: { id: string; ownerSeatId: string | null },
  today: string,
): Promise<Standing> {
  if (actor.kind !== 'person') return NONE;
  const [named] = await tx
    .select({ seatId: dealTeam.seatId })
    .from(dealTeam)
    .where(and(eq(dealTeam.opportunityId, deal.id), eq(dealTeam.seatId, actor.seatId)));
  const isOwner = deal.ownerSeatId === actor.seatId;
  return {
    isOwner,
    isDealTeam: named !== undefined,
    isInSubtree: !isOwner && (await leads(tx, actor, deal.ownerSeatId, today)),
  };
}

/** The same of a seat that leads nobody, or a machine, where it is known whether the deal names it. */
export function standingAlone(
  actor: Actor,
  { ownerSeatId }: { ownerSeatId: string | null },
  isDealTeam: boolean,
): Standing {
  if (actor.kind !== 'person') return NONE;
  return { isOwner: ownerSeatId === actor.seatId, isDealTeam, isInSubtree: false };
}

/** The same out of what the seat sees, which holds the tree and the deals that name it: nothing more is asked. */
export function standingWithin(
  { seatIds, seesUnowned, namedOn }: Extract<Sight, { all: false }>,
  actor: Actor,
  deal: { id: string; ownerSeatId: string | null },
): Standing {
  if (actor.kind !== 'person') return NONE;
  const isOwner = deal.ownerSeatId === actor.seatId;
  const isLed = deal.ownerSeatId === null ? seesUnowned : seatIds.includes(deal.ownerSeatId);
  return {
    isOwner,
    isDealTeam: namedOn.includes(deal.id),
    isInSubtree: !isOwner && isLed && (actor.role === 'manager' || actor.role === 'leader'),
  };
}

async function leads(
  tx: Tx,
  actor: Extract<Actor, { kind: 'person' }>,
  ownerSeatId: string | null,
  today: string,
): Promise<boolean> {
  if (actor.role !== 'manager' && actor.role !== 'leader') return false;
  const subtree = await loadSubtree(tx, actor.seatId, today);
  return ownerSeatId === null ? subtree.isTop : subtree.seatIds.includes(ownerSeatId);
}
