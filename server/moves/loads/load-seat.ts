// Loads the seat a move is about, locked, and whether the workspace would be left without an admin.
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';
import type { Scope } from '../definition';

export type SeatForMove = {
  seat: typeof seat.$inferSelect;
  /** It is the only active admin's who can sign in. */
  isLastAdmin: boolean;
  isSelf: boolean;
};

export async function loadSeat(tx: Tx, seatId: string, { actor }: Scope): Promise<SeatForMove | null> {
  // All admins are locked in one order, so that two of them cannot take each other away at once.
  const admins = await tx
    .select({ id: seat.id })
    .from(seat)
    .where(
      and(
        eq(seat.role, 'revops_admin'),
        eq(seat.isActive, true),
        isNotNull(seat.personId),
        ne(seat.id, seatId),
      ),
    )
    .orderBy(seat.id)
    .for('update');
  const [held] = await tx.select().from(seat).where(eq(seat.id, seatId)).for('update');
  if (!held) return null;
  const isAdmin = held.role === 'revops_admin' && held.isActive;
  return {
    seat: held,
    isLastAdmin: isAdmin && admins.length === 0,
    isSelf: actor.kind === 'person' && actor.seatId === seatId,
  };
}

export function seatRequest({ seat: held, isSelf, isLastAdmin }: SeatForMove) {
  return { resource: { type: 'Seat', id: held.id, attributes: {} }, context: { isSelf, isLastAdmin } };
}
