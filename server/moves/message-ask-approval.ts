// message.ask_approval: whoever wants to leave a template asks a manager above the owner, and says why.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { message } from '@/db/schema/message';
import { askedUntil } from '@/server/core/messages/message-expiry';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { textInput } from './input/text-input';
import { loadMessage, type MessageForMove, messageResource, settledMessage } from './loads/load-message';

const Input = z.strictObject({ messageId: z.uuid(), note: textInput(280) });
type Input = z.infer<typeof Input>;
type Plan = { id: string; note: string; template: string; until: string };

export const messageAskApproval: MoveDefinition<Input, MessageForMove, Plan, { messageId: string }> = {
  kind: 'message.ask_approval',
  input: Input,
  load: (tx, { messageId }, scope) => loadMessage(tx, messageId, scope),
  request: (held) => ({
    resource: messageResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide({ message: held, judged, expiry, today, workspace }, { note }) {
    const settled = settledMessage(held);
    if (settled) return settled;
    const refuse = (code: string, reason: string, remedy: 'refresh' | 'template' | 'note') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    // What ran out is asked for again.
    const isOver = expiry?.isOver ?? false;
    if (held.state === 'waiting' && !isOver)
      return refuse('asked_already', 'It waits for a manager already.', 'refresh');
    if (held.state === 'approved' && !isOver)
      return refuse('approved_already', 'A manager approved it already.', 'refresh');
    if (held.state === 'refused')
      return refuse('refused_already', 'A manager refused this text: write it anew, then ask.', 'template');
    if (judged.leaves === null)
      return refuse('within_template', 'It keeps within its template: nobody has to approve it.', 'refresh');
    if (note.trim() === '')
      return refuse('note_missing', 'Say in a sentence why it has to leave the template.', 'note');
    return {
      ok: true,
      plan: {
        id: held.id,
        note: note.trim(),
        template: `${held.templateKey}@${held.templateVersion}`,
        until: askedUntil(today, workspace),
      },
      needsApproval: {
        reason: 'A manager above the owner has to approve this message before it is sent.',
        remedies: ['approval:manager'],
      },
    };
  },
  async write(tx, { id, note, template, until }, { workspaceId, actor, moveId, now }) {
    await tx
      .update(message)
      .set({
        state: 'waiting',
        askedBySeatId: actorId(actor),
        askedAt: now,
        askedNote: note,
        askedMoveId: moveId,
        askedUntil: until,
        // An approval that ran out stays in the log only.
        decidedBySeatId: null,
        decidedAt: null,
        decidedMoveId: null,
        decidedNote: null,
        approvedUntil: null,
      })
      .where(and(eq(message.workspaceId, workspaceId), eq(message.id, id)));
    return { result: { messageId: id }, subjects: [id], values: { note }, measures: { template, until } };
  },
};
