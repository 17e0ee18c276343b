// delegation.start: a lead lets another lead decide for them while they are away.
import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { delegation } from '@/db/schema/delegation';
import { seat } from '@/db/schema/seat';
import { decideDelegation } from '@/server/core/approvals/decide-delegation';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { MoveDefinition } from './definition';
import { dayInput } from './input/text-input';
import { loadWorkspace } from './loads/load-workspace';

const Input = z.object({
  /** Whose decisions; an admin may set this up for somebody who is away already. */
  fromSeatId: z.uuid(),
  toSeatId: z.uuid(),
  startsOn: dayInput,
  /** The last day it holds. */
  endsOn: dayInput,
});
type Input = z.infer<typeof Input>;
type Seat = typeof seat.$inferSelect;
type Loaded = { from: Seat; to: Seat; others: (typeof delegation.$inferSelect)[]; today: string };
type Result = { delegationId: string };

const LEADS = ['manager', 'leader'];

export const delegationStart: MoveDefinition<Input, Loaded, Input, Result> = {
  kind: 'delegation.start',
  input: Input,
  async load(tx, { fromSeatId, toSeatId }, scope) {
    const where = await loadWorkspace(tx, scope);
    const [from] = await tx.select().from(seat).where(eq(seat.id, fromSeatId)).for('update');
    const [to] = await tx.select().from(seat).where(eq(seat.id, toSeatId));
    if (!where || !from || !to) return null;
    const others = await tx
      .select()
      .from(delegation)
      .where(and(eq(delegation.fromSeatId, fromSeatId), isNull(delegation.endedByMoveId)));
    return { from, to, others, today: dayIn(scope.now.toISOString(), where.timeZone) };
  },
  request: ({ from, to }, _input, { actor }) => ({
    resource: { type: 'Seat', id: from.id, attributes: {} },
    context: {
      isSelf: actor.kind === 'person' && actor.seatId === from.id,
      isBetweenLeads: LEADS.includes(from.role) && LEADS.includes(to.role) && to.isActive,
    },
  }),
  decide({ from, to, others, today }, input) {
    const { startsOn, endsOn } = input;
    const decided = decideDelegation({ startsOn, endsOn, today, isToSelf: from.id === to.id, others });
    return decided.ok ? { ok: true, plan: input } : { ...decided, remedies: ['correct_input'] };
  },
  async write(tx, plan, { workspaceId, moveId, now }) {
    const delegationId = uuidv7();
    await tx.insert(delegation).values({ workspaceId, id: delegationId, ...plan, createdAt: now, moveId });
    return {
      result: { delegationId },
      subjects: [delegationId, plan.fromSeatId, plan.toSeatId],
      measures: { from: plan.startsOn, until: plan.endsOn },
    };
  },
};
