// request.decline: whoever is asked says no, with a code; the one who asked sees why.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { moveRequest } from '@/db/schema/request';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import {
  answerContext,
  loadRequest,
  type RequestForMove,
  requestResource,
  settledRequest,
} from './loads/load-request';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  requestId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.approval_refusal),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

export const requestDecline: MoveDefinition<Input, RequestForMove, Input, { requestId: string }> = {
  kind: 'request.decline',
  input: Input,
  load: (tx, { requestId }, scope) => loadRequest(tx, requestId, scope),
  request: (held) => ({
    resource: requestResource(held),
    context: answerContext(held),
    ...(held.request.opportunityId ? { opportunityId: held.request.opportunityId } : {}),
  }),
  decide: (held, input, { reasons }) =>
    settledRequest(held) ??
    refuseReason('approval_refusal', input.reasonCode, input.note ?? null, reasons) ?? {
      ok: true,
      plan: input,
    },
  async write(tx, { requestId, reasonCode, note }, { workspaceId, actor, moveId, now }) {
    const last = tx
      .update(moveRequest)
      .set({
        state: 'declined',
        closedBySeatId: actorId(actor),
        closedAt: now,
        closedCode: reasonCode,
        closedNote: note ?? null,
        closedMoveId: moveId,
      })
      .where(and(eq(moveRequest.workspaceId, workspaceId), eq(moveRequest.id, requestId)));
    const values = note ? { note } : undefined;
    return { last, result: { requestId }, subjects: [requestId], reasonCode, values };
  },
};
