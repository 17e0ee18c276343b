// Reads a reason code a person sent against its family; refuses unknown codes and whatever the code asks for and lacks.
import { REASON_CODES, type ReasonCode, type ReasonFamily } from '../vocabulary/reason-code';
import { codesOffered, isSwitchedOff, type ReasonBook, reasonLabel } from './reason-book';

export const MAX_NOTE_LENGTH = 280;

export type ReasonNeeds = { needsNote: boolean; needsDate: boolean; needsPointer: boolean };

/** What has to come with a code. `needsPointer`: a fact or an attached pointer has to be cited. */
export function reasonNeeds(family: ReasonFamily, code: string): ReasonNeeds {
  return {
    // A word of mouth counts only with who said it and when.
    needsNote: code === 'other' || (family === 'waiver' && code === 'verbal_confirmed_by_approver'),
    needsDate: family === 'draft_decline' && code === 'not_yet_knowable',
    needsPointer: family === 'pull_in' && code === 'incentive_offered',
  };
}

export function isReasonCode<F extends ReasonFamily>(family: F, code: string): code is ReasonCode<F> {
  const codes: readonly string[] = REASON_CODES[family];
  return codes.includes(code);
}

/**
 * One sentence on what is wrong with a reason; null when nothing is. `book` holds the codes in force. The note is counted
 * in characters as people see them.
 */
export function reasonProblem(
  family: ReasonFamily,
  code: string,
  note: string | null,
  book: ReasonBook,
): string | null {
  const isKnown = isReasonCode(family, code);
  if (!isKnown || isSwitchedOff(book, family, code)) {
    const labels = codesOffered(book, family).map(({ label }) => label);
    const why = isKnown
      ? `“${reasonLabel(book, family, code)}” is switched off here (reason codes, version ${book.version}).`
      : 'This is no reason of this kind.';
    return `${why} Choose one of: ${labels.join(', ')}.`;
  }
  const length = [...(note ?? '').trim()].length;
  if (length > MAX_NOTE_LENGTH) return `The note has ${length} characters; ${MAX_NOTE_LENGTH} are allowed.`;
  if (reasonNeeds(family, code).needsNote && length === 0)
    return code === 'other'
      ? 'Say in a note what the other reason is.'
      : 'Say in a note who confirmed it, and when.';
  return null;
}
