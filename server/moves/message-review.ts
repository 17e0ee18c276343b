// message.review: a person says that they have read a message as it will leave; it is asked for where the text is delicate.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { message } from '@/db/schema/message';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { loadMessage, type MessageForMove, messageResource, settledMessage } from './loads/load-message';

const Input = z.strictObject({ messageId: z.uuid() });
type Input = z.infer<typeof Input>;

export const messageReview: MoveDefinition<Input, MessageForMove, MessageForMove, Input> = {
  kind: 'message.review',
  input: Input,
  load: (tx, { messageId }, scope) => loadMessage(tx, messageId, scope),
  request: (held) => ({
    resource: messageResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide: (held) => settledMessage(held.message) ?? { ok: true, plan: held },
  async write(tx, { message: { id }, judged }, { workspaceId, actor, now }) {
    await tx
      .update(message)
      .set({ reviewedBySeatId: actorId(actor), reviewedAt: now })
      .where(and(eq(message.workspaceId, workspaceId), eq(message.id, id)));
    const topics = [...new Set(judged.mentions.map(({ topic }) => topic))];
    return {
      result: { messageId: id },
      subjects: [id],
      measures: {
        first_contact: judged.isFirstContact ? 'yes' : 'no',
        ...(topics.length > 0 ? { mentions: topics.join(', ') } : {}),
      },
    };
  },
};
