// message.approve: a manager above the owner lets this very text leave its template; another text is another message.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { message } from '@/db/schema/message';
import { approvedUntil } from '@/server/core/messages/message-expiry';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { loadMessageToDecide, type MessageForApproval, messageResource } from './loads/load-message';
import { refuseUndecidable } from './loads/undecidable-message';

const Input = z.strictObject({ messageId: z.uuid(), note: noteInput.optional() });
type Input = z.infer<typeof Input>;
type Plan = { held: MessageForApproval; note?: string };

export const messageApprove: MoveDefinition<Input, MessageForApproval, Plan, { messageId: string }> = {
  kind: 'message.approve',
  input: Input,
  load: (tx, { messageId }, scope) => loadMessageToDecide(tx, messageId, scope),
  request: (held) => ({
    resource: messageResource(held),
    context: { ...held.standing, ...held.second },
    opportunityId: held.deal.id,
  }),
  decide: (held, { note }) => refuseUndecidable(held) ?? { ok: true, plan: { held, note } },
  async write(tx, { held: { message: held, today, workspace }, note }, { workspaceId, actor, moveId, now }) {
    const until = approvedUntil(today, workspace);
    await tx
      .update(message)
      .set({
        state: 'approved',
        decidedBySeatId: actorId(actor),
        decidedAt: now,
        decidedMoveId: moveId,
        decidedNote: note ?? null,
        approvedUntil: until,
      })
      .where(and(eq(message.workspaceId, workspaceId), eq(message.id, held.id)));
    const { id, subject, body, askedBySeatId, templateKey, templateVersion } = held;
    return {
      result: { messageId: id },
      // Which text was approved can be proven by its digest, and be erased.
      values: { subject, body, ...(note ? { note } : {}) },
      subjects: [id, ...(askedBySeatId ? [askedBySeatId] : [])],
      measures: { template: `${templateKey}@${templateVersion}`, until },
    };
  },
};
