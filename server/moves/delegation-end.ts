// delegation.end: whoever handed their decisions over takes them back before the last day.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { delegation } from '@/db/schema/delegation';
import type { MoveDefinition } from './definition';

const Input = z.object({ delegationId: z.uuid() });
type Input = z.infer<typeof Input>;
type Loaded = typeof delegation.$inferSelect;

export const delegationEnd: MoveDefinition<Input, Loaded, Loaded, { delegationId: string }> = {
  kind: 'delegation.end',
  input: Input,
  async load(tx, { delegationId }) {
    const [held] = await tx.select().from(delegation).where(eq(delegation.id, delegationId)).for('update');
    return held ?? null;
  },
  request: (held, _input, { actor }) => ({
    resource: { type: 'Seat', id: held.fromSeatId, attributes: {} },
    context: { isSelf: actor.kind === 'person' && actor.seatId === held.fromSeatId, isBetweenLeads: true },
  }),
  decide: (held) =>
    held.endedByMoveId
      ? { ok: false, code: 'conflict', reason: 'This delegation was ended already.', remedies: ['refresh'] }
      : { ok: true, plan: held },
  async write(tx, held, { workspaceId, moveId }) {
    await tx
      .update(delegation)
      .set({ endedByMoveId: moveId })
      .where(and(eq(delegation.workspaceId, workspaceId), eq(delegation.id, held.id)));
    return { result: { delegationId: held.id }, subjects: [held.id, held.fromSeatId, held.toSeatId] };
  },
};
