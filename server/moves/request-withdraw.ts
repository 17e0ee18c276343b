// request.withdraw: whoever asked takes the request back; it waits for nobody any more.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { moveRequest } from '@/db/schema/request';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { loadRequest, type RequestForMove, requestResource, settledRequest } from './loads/load-request';

const Input = z.strictObject({ requestId: z.uuid() });
type Input = z.infer<typeof Input>;

export const requestWithdraw: MoveDefinition<Input, RequestForMove, Input, Input> = {
  kind: 'request.withdraw',
  input: Input,
  load: (tx, { requestId }, scope) => loadRequest(tx, requestId, scope),
  request: (held) => ({
    resource: requestResource(held),
    context: { isMaker: held.isAsker },
    ...(held.request.opportunityId ? { opportunityId: held.request.opportunityId } : {}),
  }),
  decide: (held, input) => settledRequest(held) ?? { ok: true, plan: input },
  async write(tx, { requestId }, { workspaceId, actor, moveId, now }) {
    const last = tx
      .update(moveRequest)
      .set({ state: 'withdrawn', closedBySeatId: actorId(actor), closedAt: now, closedMoveId: moveId })
      .where(and(eq(moveRequest.workspaceId, workspaceId), eq(moveRequest.id, requestId)));
    return { last, result: { requestId }, subjects: [requestId] };
  },
};
