// call.withdraw: its maker takes a call back with a code while its window is open; afterwards it is frozen.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { call } from '@/db/schema/call';
import { isCallFrozen } from '@/server/core/calls/call-window';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { nodeResource } from './loads/load-call-node';
import { loadCall, type SaidForMove } from './loads/load-said';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  callId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.rollback),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

export const callWithdraw: MoveDefinition<
  Input,
  SaidForMove<typeof call.$inferSelect>,
  Input,
  { callId: string }
> = {
  kind: 'call.withdraw',
  input: Input,
  load: (tx, input, scope) => loadCall(tx, input.callId, scope),
  request: ({ row, isMaker }) => ({ resource: nodeResource(row), context: { isMaker } }),
  decide({ row, timeZone, rules }, input, { now, reasons }) {
    const refuse = (code: string, reason: string, remedy: 'refresh') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    if (row.withdrawnAt) return refuse('undone_already', 'This call was withdrawn already.', 'refresh');
    if (isCallFrozen(row.windowClosesOn, now.toISOString(), timeZone, rules.callWindow))
      return refuse(
        'frozen',
        'The window of this call is closed: it stands. Make the next call instead.',
        'refresh',
      );
    const unfit = refuseReason('rollback', input.reasonCode, input.note ?? null, reasons);
    return unfit ?? { ok: true, plan: input };
  },
  async write(tx, { callId, reasonCode, note = null }, { actor, now }) {
    await tx
      .update(call)
      .set({
        withdrawnAt: now,
        withdrawnBySeatId: actorId(actor),
        withdrawCode: reasonCode,
        withdrawNote: note,
      })
      .where(eq(call.id, callId));
    return { result: { callId }, subjects: [callId], reasonCode, values: note ? { note } : undefined };
  },
};
