// adjustment.withdraw: its maker takes an adjustment back with a code while it still stands.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { adjustment } from '@/db/schema/call';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { nodeResource } from './loads/load-call-node';
import { loadAdjustment, type SaidForMove } from './loads/load-said';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  adjustmentId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.rollback),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = SaidForMove<typeof adjustment.$inferSelect>;

export const adjustmentWithdraw: MoveDefinition<Input, Loaded, Input, { adjustmentId: string }> = {
  kind: 'adjustment.withdraw',
  input: Input,
  load: (tx, input, scope) => loadAdjustment(tx, input.adjustmentId, scope),
  request: ({ row, isMaker }) => ({ resource: nodeResource(row), context: { isMaker } }),
  decide({ row }, input, { reasons }) {
    if (row.withdrawnAt || row.expiredAt)
      return {
        ok: false,
        code: 'undone_already',
        reason: 'This adjustment does not stand any more.',
        remedies: ['refresh'],
      };
    const unfit = refuseReason('rollback', input.reasonCode, input.note ?? null, reasons);
    return unfit ?? { ok: true, plan: input };
  },
  async write(tx, { adjustmentId, reasonCode, note = null }, { actor, now }) {
    await tx
      .update(adjustment)
      .set({
        withdrawnAt: now,
        withdrawnBySeatId: actorId(actor),
        withdrawCode: reasonCode,
        withdrawNote: note,
      })
      .where(eq(adjustment.id, adjustmentId));
    return {
      result: { adjustmentId },
      subjects: [adjustmentId],
      reasonCode,
      values: note ? { note } : undefined,
    };
  },
};
