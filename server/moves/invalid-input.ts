// The refusal for input of the wrong shape: it never became a move, so nothing is recorded but the answer.
import type { ZodError } from 'zod';
import type { UnsafeText } from '@/server/core/facts/find-unsafe-text';
import { fieldWords } from '@/server/core/vocabulary/field-words';
import type { Refusal } from './outcome';

export function invalidInput(error: ZodError): Refusal {
  const issue = error.issues[0];
  return refusalAt(issue?.path ?? [], `${issue?.message ?? 'not understood'}.`.replace(/\.\.$/, '.'));
}

export function unsafeInput({ where, reason }: UnsafeText): Refusal {
  return refusalAt(where, reason);
}

function refusalAt(path: readonly PropertyKey[], sentence: string): Refusal {
  return {
    status: 'refused',
    moveId: null,
    code: 'invalid_input',
    policyIds: [],
    reason: `${fieldWords(path)}: ${sentence}`,
    remedies: ['correct_input'],
  };
}
