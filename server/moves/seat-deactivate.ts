// seat.deactivate: closes a seat; what it did stays, and its deals keep their owner until the source says otherwise.
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { invite } from '@/db/schema/person';
import { seat } from '@/db/schema/seat';
import type { MoveDefinition } from './definition';
import { loadSeat, type SeatForMove, seatRequest } from './loads/load-seat';

const Input = z.object({ seatId: z.uuid() });
type Input = z.infer<typeof Input>;

export const seatDeactivate: MoveDefinition<Input, SeatForMove, Input, { seatId: string }> = {
  kind: 'seat.deactivate',
  input: Input,
  load: (tx, { seatId }, scope) => loadSeat(tx, seatId, scope),
  request: (held) => seatRequest(held),
  decide(held, input) {
    if (held.seat.isActive) return { ok: true, plan: input };
    const reason = 'The seat is closed already.';
    return { ok: false, code: 'no_change', reason, remedies: ['refresh'] };
  },
  async write(tx, { seatId }, { workspaceId, recordedAt }) {
    await tx
      .update(seat)
      .set({ isActive: false })
      .where(and(eq(seat.workspaceId, workspaceId), eq(seat.id, seatId)));
    // Its open links end with it, else one of them would open it again.
    await tx
      .update(invite)
      .set({ expiresAt: recordedAt })
      .where(and(eq(invite.workspaceId, workspaceId), eq(invite.seatId, seatId), isNull(invite.usedAt)));
    return { result: { seatId }, subjects: [seatId] };
  },
};
