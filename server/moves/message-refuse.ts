// message.refuse: a manager above the owner says no to a text that leaves its template, with a code; whoever asked sees why.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { message } from '@/db/schema/message';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { loadMessageToDecide, type MessageForApproval, messageResource } from './loads/load-message';
import { refuseUndecidable } from './loads/undecidable-message';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  messageId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.message_refusal),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

export const messageRefuse: MoveDefinition<Input, MessageForApproval, Input, { messageId: string }> = {
  kind: 'message.refuse',
  input: Input,
  load: (tx, { messageId }, scope) => loadMessageToDecide(tx, messageId, scope),
  request: (held) => ({
    resource: messageResource(held),
    context: { ...held.standing, ...held.second },
    opportunityId: held.deal.id,
  }),
  decide: (held, input, { reasons }) =>
    refuseUndecidable(held) ??
    refuseReason('message_refusal', input.reasonCode, input.note ?? null, reasons) ?? {
      ok: true,
      plan: input,
    },
  async write(tx, { messageId, reasonCode, note }, { workspaceId, actor, moveId, now }) {
    await tx
      .update(message)
      .set({
        state: 'refused',
        decidedBySeatId: actorId(actor),
        decidedAt: now,
        decidedMoveId: moveId,
        decidedCode: reasonCode,
        decidedNote: note ?? null,
      })
      .where(and(eq(message.workspaceId, workspaceId), eq(message.id, messageId)));
    return { result: { messageId }, subjects: [messageId], reasonCode, values: note ? { note } : undefined };
  },
};
