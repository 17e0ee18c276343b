// request.decline: whoever is asked says no, with a code; the one who asked sees why.
import { z } from 'zod';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import {
  answerContext,
  asksOf,
  loadRequest,
  type RequestForMove,
  settledRequest,
} from './loads/load-request';
import { refuseReason } from './refuse-reason';
import { closeRequest } from './writes/close-request';

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
  request: (held) => asksOf(held, answerContext(held)),
  decide: (held, input, { reasons }) =>
    settledRequest(held) ??
    refuseReason('approval_refusal', input.reasonCode, input.note ?? null, reasons) ?? {
      ok: true,
      plan: input,
    },
  async write(tx, { requestId, reasonCode, note }, scope) {
    const answer = { state: 'declined', closedCode: reasonCode, closedNote: note ?? null } as const;
    const last = closeRequest(tx, requestId, answer, scope);
    const values = note ? { note } : undefined;
    return { last, result: { requestId }, subjects: [requestId], reasonCode, values };
  },
};
