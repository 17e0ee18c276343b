// message.send: a person hands a message out, by their own mail program, a file or the clipboard; it cannot be taken back.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { message } from '@/db/schema/message';
import { SENT_WAYS, type SentWay } from '@/server/core/messages/message-state';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { loadMessage, type MessageForMove, messageResource, settledMessage } from './loads/load-message';

const Input = z.strictObject({ messageId: z.uuid(), how: z.enum(SENT_WAYS) });
type Input = z.infer<typeof Input>;
type Plan = { held: MessageForMove; address: string | null; how: SentWay };

export const messageSend: MoveDefinition<Input, MessageForMove, Plan, { messageId: string }> = {
  kind: 'message.send',
  input: Input,
  load: (tx, { messageId }, scope) => loadMessage(tx, messageId, scope),
  request: (held) => ({
    resource: messageResource(held),
    context: {
      ...held.standing,
      isFirstContact: held.judged.isFirstContact,
      mentionsPricingTermsOrCompetitor: held.judged.mentions.length > 0,
      isWithinTemplate: held.judged.leaves === null,
      isReviewedByPerson: held.message.reviewedBySeatId !== null,
      hasManagerApproval: held.message.state === 'approved' && !held.expiry?.isOver,
      isApprovalOver: held.message.state === 'approved' && (held.expiry?.isOver ?? false),
    },
    opportunityId: held.deal.id,
  }),
  decide(held, { how }) {
    const settled = settledMessage(held.message);
    if (settled) return settled;
    const { recipient } = held;
    const refuse = (reason: string) => ({
      ok: false as const,
      code: 'invalid_input',
      reason,
      remedies: ['correct_input' as const],
    });
    if (!recipient || recipient.isErased)
      return refuse('The contact is not there any more: withdraw the message.');
    if (recipient.hasLeft)
      return refuse('The contact has left the company: write to somebody else, and withdraw this one.');
    if (recipient.email === null && how !== 'copied')
      return refuse('The CRM holds no mail address of the contact: copy the text, or add the address there.');
    return { ok: true, plan: { held, address: recipient.email, how } };
  },
  async write(tx, { held, address, how }, { workspaceId, actor, moveId, now }) {
    const { message: row, recipient, judged } = held;
    const { id, subject, body, templateKey, templateVersion, decidedBySeatId, reviewedBySeatId } = row;
    await tx
      .update(message)
      .set({ state: 'sent', sentBySeatId: actorId(actor), sentAt: now, sentHow: how, sentMoveId: moveId })
      .where(and(eq(message.workspaceId, workspaceId), eq(message.id, id)));
    const isApproved = row.state === 'approved';
    return {
      result: { messageId: id },
      values: {
        contact: recipient?.name ?? '',
        ...(address === null ? {} : { address }),
        subject,
        body,
      },
      subjects: [
        id,
        row.contactId,
        ...(isApproved && decidedBySeatId ? [decidedBySeatId] : []),
        ...(reviewedBySeatId ? [reviewedBySeatId] : []),
      ],
      measures: {
        template: `${templateKey}@${templateVersion}`,
        within_template: judged.leaves === null ? 'yes' : 'no',
        approved: isApproved ? 'yes' : 'no',
        how,
      },
    };
  },
};
