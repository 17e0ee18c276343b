// Who a request is put to today: derived from what is asked for and the deal, never from whoever asks.
import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealTeam, opportunity } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import type { AskedOf } from '@/server/core/requests/asked-of';
import { loadLeadTree } from '../approvals/lead-tree';

export type AskedSeat = { id: string; name: string };
export type About = {
  /** Null where the move was about no deal. */
  opportunityId: string | null;
  askedBySeatId: string;
};

/**
 * Reads seats and the tree once; then answers for any number of requests.
 * @param today the day whose tree and delegations are in force
 */
export async function loadAskedSeats(
  tx: Tx,
  requests: readonly About[],
  today: string,
): Promise<(of: AskedOf, about: About) => AskedSeat[]> {
  const [tree, seats] = await Promise.all([
    loadLeadTree(tx, today),
    tx
      .select({ id: seat.id, name: seat.name, role: seat.role })
      .from(seat)
      .where(eq(seat.isActive, true))
      .orderBy(asc(seat.name), asc(seat.id)),
  ]);
  const people = await loadPeopleOfDeals(
    tx,
    requests.flatMap(({ opportunityId }) => (opportunityId === null ? [] : [opportunityId])),
  );

  return (of, { opportunityId, askedBySeatId }) => {
    const deal = opportunityId === null ? null : people.get(opportunityId);
    const below = deal?.ownerId ?? askedBySeatId;
    const leads = of === 'manager' ? tree.above(below).flatMap(({ seatId }) => tree.actingFor(seatId)) : [];
    const isAsked: Record<AskedOf, (row: (typeof seats)[number]) => boolean> = {
      owner: ({ id }) => deal?.ids.includes(id) ?? false,
      manager: ({ id }) => leads.includes(id),
      finance: ({ role }) => role === 'finance',
      admin: ({ role }) => role === 'revops_admin',
    };
    return seats
      .filter((row) => row.id !== askedBySeatId && isAsked[of](row))
      .map(({ id, name }) => ({ id, name }));
  };
}

type DealPeople = { ownerId: string | null; ids: string[] };

const NOBODY: DealPeople = { ownerId: null, ids: [] };

/** Nobody's where there is no such deal. */
export async function loadDealPeople(tx: Tx, dealId: string): Promise<DealPeople> {
  return (await loadPeopleOfDeals(tx, [dealId])).get(dealId) ?? NOBODY;
}

async function loadPeopleOfDeals(
  tx: Tx,
  dealIds: readonly string[],
): Promise<ReadonlyMap<string, DealPeople>> {
  const wanted = [...new Set(dealIds)];
  if (wanted.length === 0) return new Map();
  const deals = await tx
    .select({ id: opportunity.id, ownerId: opportunity.ownerSeatId })
    .from(opportunity)
    .where(inArray(opportunity.id, wanted));
  const named = await tx
    .select({ dealId: dealTeam.opportunityId, seatId: dealTeam.seatId })
    .from(dealTeam)
    .where(inArray(dealTeam.opportunityId, wanted));
  return new Map(
    deals.map(({ id, ownerId }) => {
      const team = named.flatMap(({ dealId, seatId }) => (dealId === id ? [seatId] : []));
      return [id, { ownerId, ids: [...(ownerId ? [ownerId] : []), ...team] }];
    }),
  );
}
