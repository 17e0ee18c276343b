// Who leads whom today: for a seat, the leads above it, nearest first, and who stands in for a lead who is away.
import { and, eq, gt, gte, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { delegation } from '@/db/schema/delegation';
import { seat, teamParent, teamSeat } from '@/db/schema/seat';
import type { Lead } from '@/server/core/approvals/waits-for';

export type LeadTree = {
  /** Leads of the seat's teams and of those above, nearest first, without the seat itself. */
  above: (seatId: string) => Lead[];
  /** Seats that decide for this lead today: itself, and whoever it handed its decisions to. */
  actingFor: (seatId: string) => string[];
};

export async function loadLeadTree(tx: Tx, today: string): Promise<LeadTree> {
  const parentsQuery = tx
    .select({ teamId: teamParent.teamId, parentId: teamParent.parentId })
    .from(teamParent)
    .where(
      and(lte(teamParent.validFrom, today), or(isNull(teamParent.validTo), gt(teamParent.validTo, today))),
    );
  const seatsQuery = tx
    .select({
      teamId: teamSeat.teamId,
      seatId: teamSeat.seatId,
      isLead: teamSeat.isLead,
      name: seat.name,
      role: seat.role,
    })
    .from(teamSeat)
    .innerJoin(seat, eq(seat.id, teamSeat.seatId))
    .where(and(lte(teamSeat.validFrom, today), or(isNull(teamSeat.validTo), gt(teamSeat.validTo, today))))
    .orderBy(seat.name, seat.id);
  const delegationsQuery = tx
    .select({ from: delegation.fromSeatId, to: delegation.toSeatId })
    .from(delegation)
    .where(
      and(lte(delegation.startsOn, today), gte(delegation.endsOn, today), isNull(delegation.endedByMoveId)),
    );
  const [parents, seats, delegations] = await Promise.all([parentsQuery, seatsQuery, delegationsQuery]);
  const parentOf = new Map(parents.map(({ teamId, parentId }) => [teamId, parentId]));

  function above(seatId: string): Lead[] {
    const path = seats.filter((row) => row.seatId === seatId).map((row) => row.teamId);
    // The list grows while it is walked; a team already on it is not walked again.
    for (const id of path) {
      const parent = parentOf.get(id);
      if (parent && !path.includes(parent)) path.push(parent);
    }
    const found = path.flatMap((teamId) =>
      seats.filter(
        (row) =>
          row.teamId === teamId &&
          row.isLead &&
          row.seatId !== seatId &&
          (row.role === 'manager' || row.role === 'leader'),
      ),
    );
    const seen = new Set<string>();
    return found
      .filter((row) => !seen.has(row.seatId) && seen.add(row.seatId))
      .map((row) => ({ seatId: row.seatId, name: row.name }));
  }
  return {
    above,
    actingFor: (seatId) => [seatId, ...delegations.filter(({ from }) => from === seatId).map(({ to }) => to)],
  };
}
