// request.close: whoever is asked says it is done; what they did has entries of its own.
import { z } from 'zod';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import {
  answerContext,
  asksOf,
  loadRequest,
  type RequestForMove,
  settledRequest,
} from './loads/load-request';
import { closeRequest } from './writes/close-request';

const Input = z.strictObject({ requestId: z.uuid(), note: noteInput.optional() });
type Input = z.infer<typeof Input>;

export const requestClose: MoveDefinition<Input, RequestForMove, Input, { requestId: string }> = {
  kind: 'request.close',
  input: Input,
  load: (tx, { requestId }, scope) => loadRequest(tx, requestId, scope),
  request: (held) => asksOf(held, answerContext(held)),
  decide: (held, input) => settledRequest(held) ?? { ok: true, plan: input },
  async write(tx, { requestId, note }, scope) {
    const last = closeRequest(tx, requestId, { state: 'done', closedNote: note ?? null }, scope);
    return { last, result: { requestId }, subjects: [requestId], values: note ? { note } : undefined };
  },
};
