// Whose decisions somebody else takes now or soon, and to whom this seat could hand its own.
import { and, asc, eq, gte, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { delegation } from '@/db/schema/delegation';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { readSeatNames } from './seat-names';

export type DelegationList = {
  delegations: {
    id: string;
    from: string;
    to: string;
    startsOn: string;
    endsOn: string;
    isMine: boolean;
    isToMe: boolean;
  }[];
  /** Leads who could take decisions over; empty for a seat that has none to hand over. */
  leads: { seatId: string; name: string }[];
};

export async function readDelegations(tx: Tx, seat: Seated): Promise<DelegationList> {
  const { seatId, role } = seat.actor;
  const isAdmin = role === 'revops_admin';
  const rows = await tx
    .select()
    .from(delegation)
    .where(
      and(
        isNull(delegation.endedByMoveId),
        gte(delegation.endsOn, seat.today),
        isAdmin || role === 'auditor'
          ? undefined
          : or(eq(delegation.fromSeatId, seatId), eq(delegation.toSeatId, seatId)),
      ),
    )
    .orderBy(asc(delegation.startsOn), asc(delegation.id));
  const mayHandOver = role === 'manager' || role === 'leader';
  const leads = mayHandOver
    ? await tx
        .select({ seatId: seatTable.id, name: seatTable.name })
        .from(seatTable)
        .where(
          and(
            inArray(seatTable.role, ['manager', 'leader']),
            eq(seatTable.isActive, true),
            isNotNull(seatTable.personId),
            ne(seatTable.id, seatId),
          ),
        )
        .orderBy(asc(seatTable.name), asc(seatTable.id))
    : [];
  const names = await readSeatNames(
    tx,
    rows.flatMap((row) => [row.fromSeatId, row.toSeatId]),
  );
  return {
    leads,
    delegations: rows.map((row) => ({
      id: row.id,
      from: names.get(row.fromSeatId) ?? 'Somebody',
      to: names.get(row.toSeatId) ?? 'Somebody',
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      isMine: row.fromSeatId === seatId,
      isToMe: row.toSeatId === seatId,
    })),
  };
}
