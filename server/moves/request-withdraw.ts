// request.withdraw: whoever asked takes the request back; it waits for nobody any more.
import { z } from 'zod';
import type { MoveDefinition } from './definition';
import { asksOf, loadRequest, type RequestForMove, settledRequest } from './loads/load-request';
import { closeRequest } from './writes/close-request';

const Input = z.strictObject({ requestId: z.uuid() });
type Input = z.infer<typeof Input>;

export const requestWithdraw: MoveDefinition<Input, RequestForMove, Input, Input> = {
  kind: 'request.withdraw',
  input: Input,
  load: (tx, { requestId }, scope) => loadRequest(tx, requestId, scope),
  request: (held) => asksOf(held, { isMaker: held.isAsker }),
  decide: (held, input) => settledRequest(held) ?? { ok: true, plan: input },
  async write(tx, { requestId }, scope) {
    const last = closeRequest(tx, requestId, { state: 'withdrawn' }, scope);
    return { last, result: { requestId }, subjects: [requestId] };
  },
};
