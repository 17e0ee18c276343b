// opportunity.withdraw: whoever drafted an opportunity, or owns it, takes the draft back with a reason; it stays in the record.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { loadSight, ownerIsVisible } from '@/server/reads/sight';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { todayOf } from './loads/today-of';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  draftId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.rollback),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Row = typeof draftOpportunity.$inferSelect;

export const opportunityWithdraw: MoveDefinition<Input, Row, Input, { draftId: string }> = {
  kind: 'opportunity.withdraw',
  input: Input,
  async load(tx, { draftId }, scope) {
    const sight = await loadSight(tx, scope.actor, todayOf(scope));
    const [row] = await tx
      .select()
      .from(draftOpportunity)
      .where(and(eq(draftOpportunity.id, draftId), ownerIsVisible(sight, draftOpportunity.ownerSeatId)))
      .for('update');
    return row ?? null;
  },
  request: (row, _input, { actor, workspaceId }) => ({
    resource: { type: 'Workspace', id: workspaceId, attributes: { isSimulated: false } },
    context: {
      isMaker: row.actorId === actorId(actor),
      isOwner: actor.kind === 'person' && row.ownerSeatId === actor.seatId,
    },
  }),
  decide({ state }, input, { reasons }) {
    const refuse = (code: string, reason: string) => ({
      ok: false as const,
      code,
      reason,
      remedies: ['refresh' as const],
    });
    if (state === 'withdrawn') return refuse('undone_already', 'This draft was withdrawn already.');
    if (state === 'taken_over')
      return refuse('taken_over', 'The CRM has taken it over: it is a deal now, and is changed as one.');
    const unfit = refuseReason('rollback', input.reasonCode, input.note ?? null, reasons);
    return unfit ?? { ok: true, plan: input };
  },
  async write(tx, { draftId, reasonCode, note }, { workspaceId, moveId, now }) {
    await tx
      .update(draftOpportunity)
      .set({ state: 'withdrawn', settledAt: now, withdrawnCode: reasonCode, withdrawnMoveId: moveId })
      .where(and(eq(draftOpportunity.workspaceId, workspaceId), eq(draftOpportunity.id, draftId)));
    return { result: { draftId }, subjects: [draftId], reasonCode, values: note ? { note } : undefined };
  },
};
