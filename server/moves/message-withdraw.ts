// message.withdraw: a message that was not sent is taken back with a reason; what was sent stays sent.
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
  reasonCode: z.enum(REASON_CODES.rollback),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

const SENT =
  'A message that was sent cannot be taken back. Write to the contact again, with a template that sets it right.';

export const messageWithdraw: MoveDefinition<Input, MessageForMove, Input, { messageId: string }> = {
  kind: 'message.withdraw',
  input: Input,
  load: (tx, { messageId }, scope) => loadMessage(tx, messageId, scope),
  request: (held, _input, { actor }) => ({
    resource: messageResource(held),
    context: { ...held.standing, isMaker: held.message.actorId === actorId(actor) },
    opportunityId: held.deal.id,
  }),
  decide({ message: held }, input, { reasons }) {
    if (held.state === 'sent')
      return { ok: false, code: 'sent_already', reason: SENT, remedies: ['template'] };
    return (
      settledMessage(held) ??
      refuseReason('rollback', input.reasonCode, input.note ?? null, reasons) ?? { ok: true, plan: input }
    );
  },
  async write(tx, { messageId, reasonCode, note }, { workspaceId, now }) {
    await tx
      .update(message)
      .set({ state: 'withdrawn', withdrawnCode: reasonCode, withdrawnAt: now })
      .where(and(eq(message.workspaceId, workspaceId), eq(message.id, messageId)));
    return { result: { messageId }, subjects: [messageId], reasonCode, values: note ? { note } : undefined };
  },
};
