// request.close: whoever is asked says it is done; what they did has entries of its own.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { moveRequest } from '@/db/schema/request';
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

const Input = z.strictObject({ requestId: z.uuid(), note: noteInput.optional() });
type Input = z.infer<typeof Input>;

export const requestClose: MoveDefinition<Input, RequestForMove, Input, { requestId: string }> = {
  kind: 'request.close',
  input: Input,
  load: (tx, { requestId }, scope) => loadRequest(tx, requestId, scope),
  request: (held) => ({
    resource: requestResource(held),
    context: answerContext(held),
    ...(held.request.opportunityId ? { opportunityId: held.request.opportunityId } : {}),
  }),
  decide: (held, input) => settledRequest(held) ?? { ok: true, plan: input },
  async write(tx, { requestId, note }, { workspaceId, actor, moveId, now }) {
    const last = tx
      .update(moveRequest)
      .set({
        state: 'done',
        closedBySeatId: actorId(actor),
        closedAt: now,
        closedNote: note ?? null,
        closedMoveId: moveId,
      })
      .where(and(eq(moveRequest.workspaceId, workspaceId), eq(moveRequest.id, requestId)));
    return { last, result: { requestId }, subjects: [requestId], values: note ? { note } : undefined };
  },
};
