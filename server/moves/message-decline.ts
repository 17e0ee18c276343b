// message.decline: a person on the deal turns an agent's proposal down with a code; the agent is judged by it, and asks no more for a while.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { message } from '@/db/schema/message';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { loadMessage, type MessageForMove, messageResource, settledMessage } from './loads/load-message';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  messageId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.message_decline),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

const NOT_PROPOSED = 'A person wrote this message, or went on with it: withdraw it instead.';

export const messageDecline: MoveDefinition<Input, MessageForMove, Input, { messageId: string }> = {
  kind: 'message.decline',
  input: Input,
  load: (tx, { messageId }, scope) => loadMessage(tx, messageId, scope),
  request: (held) => ({
    resource: messageResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide({ message: held }, input, { reasons }) {
    const settled = settledMessage(held);
    if (settled) return settled;
    if (held.rule === null || held.state !== 'draft')
      return { ok: false, code: 'not_proposed', reason: NOT_PROPOSED, remedies: ['refresh'] };
    return (
      refuseReason('message_decline', input.reasonCode, input.note ?? null, reasons) ?? {
        ok: true,
        plan: input,
      }
    );
  },
  async write(tx, { messageId, reasonCode, note }, { workspaceId, actor, moveId, now }) {
    await tx
      .update(message)
      .set({
        state: 'declined',
        declinedBySeatId: actorId(actor),
        declinedAt: now,
        declinedCode: reasonCode,
        declinedMoveId: moveId,
      })
      .where(and(eq(message.workspaceId, workspaceId), eq(message.id, messageId)));
    return { result: { messageId }, subjects: [messageId], reasonCode, values: note ? { note } : undefined };
  },
};
