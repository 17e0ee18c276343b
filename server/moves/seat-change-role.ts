// seat.change_role: an admin gives a seat another role; never their own, never the last admin's.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { seat } from '@/db/schema/seat';
import { ROLES } from '@/server/core/vocabulary/role';
import type { MoveDefinition } from './definition';
import { loadSeat, type SeatForMove, seatRequest } from './loads/load-seat';

const Input = z.object({ seatId: z.uuid(), role: z.enum(ROLES) });
type Input = z.infer<typeof Input>;
type Plan = Input & { before: string };

export const seatChangeRole: MoveDefinition<Input, SeatForMove, Plan, { seatId: string }> = {
  kind: 'seat.change_role',
  input: Input,
  load: (tx, { seatId }, scope) => loadSeat(tx, seatId, scope),
  request: (held) => seatRequest(held),
  decide(held, input) {
    if (held.seat.role === input.role) {
      const reason = 'The seat has this role already.';
      return { ok: false, code: 'no_change', reason, remedies: ['refresh'] };
    }
    return { ok: true, plan: { ...input, before: held.seat.role } };
  },
  async write(tx, { seatId, role, before }, { workspaceId }) {
    await tx
      .update(seat)
      .set({ role })
      .where(and(eq(seat.workspaceId, workspaceId), eq(seat.id, seatId)));
    return { result: { seatId }, subjects: [seatId], measures: { before, after: role } };
  },
};
