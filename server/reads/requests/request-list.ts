// Requests of those who were refused: what is put to this seat, and what it asked itself, with what came of it in the last 30 days.
import { and, asc, desc, eq, exists, gte, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commitment, dealTeam, opportunity } from '@/db/schema/opportunity';
import { moveRequest } from '@/db/schema/request';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { type AskedRemedy, askedOf } from '@/server/core/requests/asked-of';
import { requestState } from '@/server/core/requests/request-state';
import type { Role } from '@/server/core/vocabulary/role';
import type { PersonActor } from '@/server/moves/actor';
import { loadPolicies } from '@/server/policies/load-policies';
import { readSeatNames } from '../approvals/seat-names';
import { loadSight, sees } from '../sight';
import { loadAskedSeats } from './asked-seats';
import { type RequestView, requestView } from './request-view';

export type RequestList = {
  /** Open ones that this seat answers, the oldest first. */
  ofYou: RequestView[];
  /** This seat's own, the latest first: open ones, and those that came to an end lately. */
  yours: RequestView[];
};

const ENDED_DAYS = 30;
const MOST_OPEN = 500;
const MOST_OWN = 50;

export async function readRequests(tx: Tx, seat: Seated): Promise<RequestList> {
  const { actor, today } = seat;
  const since = new Date(startOfDayInstant(addDays(today, -ENDED_DAYS), seat.workspace.timeZone));
  const sight = await loadSight(tx, actor, today);
  const isOpen = and(eq(moveRequest.state, 'open'), gte(moveRequest.expiresOn, today));
  const isOwn = eq(moveRequest.askedBySeatId, actor.seatId);
  const found = (where: ReturnType<typeof and>) =>
    tx
      .select({ request: moveRequest, deal: opportunity, promised: commitment })
      .from(moveRequest)
      .leftJoin(opportunity, eq(opportunity.id, moveRequest.opportunityId))
      .leftJoin(commitment, eq(commitment.opportunityId, moveRequest.opportunityId))
      .where(where);
  const open = await found(and(isOpen, ne(moveRequest.askedBySeatId, actor.seatId), mayBeAsked(tx, actor)))
    .orderBy(asc(moveRequest.askedAt), asc(moveRequest.id))
    .limit(MOST_OPEN);
  const own = await found(and(isOwn, or(eq(moveRequest.state, 'open'), gte(moveRequest.askedAt, since))))
    .orderBy(desc(moveRequest.askedAt), desc(moveRequest.id))
    .limit(MOST_OWN);
  // A deal that went out of sight takes its requests with it.
  const isSeen = ({ request, deal }: (typeof own)[number]) =>
    request.opportunityId === null || (deal !== null && sees(sight, deal));
  const seen = { open: open.filter(isSeen), own: own.filter(isSeen) };
  const all = [...seen.open, ...seen.own].map(({ request }) => request);
  if (all.length === 0) return { ofYou: [], yours: [] };
  const seatsOf = await loadAskedSeats(tx, all, today);
  const asked = (request: (typeof all)[number]) => {
    const of = askedOf(request.action, request.remedy);
    return of ? seatsOf(of, request) : [];
  };
  const names = await readSeatNames(
    tx,
    all.flatMap(({ askedBySeatId, closedBySeatId }) => [askedBySeatId, closedBySeatId]),
  );
  const [setting] = await tx.select().from(workspace).where(eq(workspace.id, seat.workspace.id));
  const { policies } = await loadPolicies(tx, seat.workspace.id, setting?.policyVersion ?? null);
  const view = (row: (typeof own)[number]) =>
    requestView({
      ...row,
      state: requestState(row.request, today),
      names,
      askedOf: asked(row.request).map(({ name }) => name),
      policies,
    });
  return {
    ofYou: seen.open.filter(({ request }) => asked(request).some(({ id }) => id === actor.seatId)).map(view),
    yours: seen.own.map(view),
  };
}

const OF_ROLE: Partial<Record<Role, AskedRemedy>> = {
  finance: 'approval:finance',
  revops_admin: 'approval:admin',
  manager: 'approval:manager',
  leader: 'approval:manager',
};

/** Those that this seat could be asked for at all, so that a limit leaves none of them out; who really is, the tree says. */
function mayBeAsked(tx: Tx, { role, seatId }: PersonActor) {
  const remedy = OF_ROLE[role];
  const isNamed = exists(
    tx
      .select({ one: sql`1` })
      .from(dealTeam)
      .where(and(eq(dealTeam.opportunityId, moveRequest.opportunityId), eq(dealTeam.seatId, seatId))),
  );
  return or(
    remedy ? eq(moveRequest.remedy, remedy) : undefined,
    and(eq(moveRequest.remedy, 'ask_owner'), or(eq(opportunity.ownerSeatId, seatId), isNamed)),
  );
}
