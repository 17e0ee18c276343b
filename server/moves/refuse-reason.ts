// Refuses a reason that the codes in force do not offer, or that lacks its note, and says which of the two would help.
import { reasonProblem } from '@/server/core/reasons/read-reason';
import { isSwitchedOff, type ReasonBook } from '@/server/core/reasons/reason-book';
import type { ReasonFamily } from '@/server/core/vocabulary/reason-code';
import type { Decided } from './definition';

/** Null where the reason stands. `code` is one of the family's, as the move's input holds it. */
export function refuseReason(
  family: ReasonFamily,
  code: string,
  note: string | null,
  book: ReasonBook,
): Extract<Decided<never>, { ok: false }> | null {
  const reason = reasonProblem(family, code, note, book);
  if (reason === null) return null;
  return isSwitchedOff(book, family, code)
    ? { ok: false, code: 'reason_switched_off', reason, remedies: ['reason_code'] }
    : { ok: false, code: 'note_missing', reason, remedies: ['note'] };
}
