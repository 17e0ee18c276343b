// The refusal for input of the wrong shape: it never became a move, so nothing is recorded but the answer.
import type { ZodError } from 'zod';
import type { Refusal } from './outcome';

export function invalidInput(error: ZodError): Refusal {
  const issue = error.issues[0];
  const where = issue?.path.join('.') || 'the request';
  return {
    status: 'refused',
    moveId: null,
    code: 'invalid_input',
    policyIds: [],
    reason: `${where}: ${issue?.message ?? 'not understood'}.`,
    remedies: ['correct_input'],
  };
}
