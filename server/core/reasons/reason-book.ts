// The reasons a workspace offers and what it calls them: a version of its reason codes laid over the product's own.
import { GIVEN_BY_IMPORT, REASON_CODES, type ReasonFamily } from '../vocabulary/reason-code';
import { REASON_WORDS } from './reason-words';

export type ReasonBook = {
  /** Null: as shipped. */
  version: number | null;
  /** 'family.code' of the codes that nobody can give any more. */
  off: readonly string[];
  /** 'family.code' → its name here. */
  labels: Readonly<Record<string, string>>;
};

export const SHIPPED_REASON_BOOK: ReasonBook = { version: null, off: [], labels: {} };

export function isSwitchedOff({ off }: ReasonBook, family: ReasonFamily, code: string): boolean {
  return off.includes(`${family}.${code}`);
}

/** What a code is called; a code that the family does not have is shown as it is. */
export function reasonLabel({ labels }: ReasonBook, family: ReasonFamily, code: string): string {
  const name = `${family}.${code}`;
  if (Object.hasOwn(labels, name)) return labels[name] ?? code;
  const words: Record<string, string> = REASON_WORDS[family];
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

/** What a person can choose. */
export function codesOffered(book: ReasonBook, family: ReasonFamily): { code: string; label: string }[] {
  return REASON_CODES[family]
    .filter((code) => !isSwitchedOff(book, family, code) && !GIVEN_BY_IMPORT.includes(`${family}.${code}`))
    .map((code) => ({ code, label: reasonLabel(book, family, code) }));
}

/** `since`: wall time of its activation, ISO 8601; null: from the beginning. */
export type DatedReasonBook = ReasonBook & { since: string | null };

/** The book in force at a moment, or now. `books` are newest first. */
export function bookAt(books: readonly DatedReasonBook[], at?: string | null): ReasonBook {
  const then = at ? books.find(({ since }) => since === null || since <= at) : books[0];
  return then ?? SHIPPED_REASON_BOOK;
}
