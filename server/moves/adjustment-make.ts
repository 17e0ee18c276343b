// adjustment.make: a judgement beside a roll-up, never inside it; it ends with the next call.
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { adjustment } from '@/db/schema/call';
import { compareAmounts } from '@/server/core/money/amounts';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { dealIsVisible } from '@/server/reads/visible-deals';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { amountInput, callAbout } from './input/call-input';
import { noteInput } from './input/text-input';
import { type CallNodeForMove, loadCallNode, nodeResource } from './loads/load-call-node';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  ...callAbout,
  /** Signed: what the person would add to or take from the roll-up. */
  amount: amountInput,
  reasonCode: z.enum(REASON_CODES.adjustment),
  note: noteInput.optional(),
  opportunityId: z.uuid().optional(),
});
type Input = z.infer<typeof Input>;
type Plan = Input & { currency: string };

export const adjustmentMake: MoveDefinition<Input, CallNodeForMove, Plan, { adjustmentId: string }> = {
  kind: 'adjustment.make',
  input: Input,
  async load(tx, input, scope) {
    const held = await loadCallNode(tx, input, input.periodKey, scope);
    if (!held) return null;
    const { opportunityId } = input;
    if (opportunityId && !(await dealIsVisible(tx, scope.actor, opportunityId, held.today))) return null;
    return held;
  },
  request: ({ node, standing }) => ({ resource: nodeResource(node), context: standing }),
  decide(held, input, { reasons }) {
    const refuse = (code: string, reason: string, remedy: 'correct_input') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    if (!held.period)
      return refuse(
        'invalid_input',
        `The fiscal calendar has no period "${input.periodKey}".`,
        'correct_input',
      );
    if (compareAmounts(input.amount, '0') === 0)
      return refuse('invalid_input', 'An adjustment of 0 says nothing.', 'correct_input');
    const refused = refuseReason('adjustment', input.reasonCode, input.note ?? null, reasons);
    if (refused) return refused;
    return { ok: true, plan: { ...input, currency: held.currency } };
  },
  async write(tx, plan, { workspaceId, actor, moveId, now, recordedAt }) {
    const id = uuidv7();
    const { note = null, opportunityId = null, ...rest } = plan;
    await tx.insert(adjustment).values({
      workspaceId,
      id,
      ...rest,
      note,
      opportunityId,
      seatId: actorId(actor),
      at: now,
      recordedAt,
      moveId,
    });
    return {
      result: { adjustmentId: id },
      subjects: [id, plan.nodeId, ...(opportunityId ? [opportunityId] : [])],
      reasonCode: plan.reasonCode,
      values: { after: plan.amount, ...(note ? { note } : {}) },
      measures: { period: plan.periodKey, category: plan.category },
    };
  },
};
