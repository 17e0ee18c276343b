// The reasons that may be given now, and what each was called when it was given.
'use client';
import { useQuery } from '@tanstack/react-query';
import {
  bookAt,
  codesOffered,
  type DatedReasonBook,
  type ReasonBook,
  reasonLabel,
  SHIPPED_REASON_BOOK,
} from '@/server/core/reasons/reason-book';
import { REASON_FAMILY_WORDS } from '@/server/core/reasons/reason-words';
import { REASON_CODES, type ReasonFamily } from '@/server/core/vocabulary/reason-code';
import { useTRPC } from '../../../_lib/trpc';
import type { ReasonOption } from './reason-choice';

const SHIPPED: readonly DatedReasonBook[] = [{ ...SHIPPED_REASON_BOOK, since: null }];
const FAMILIES = Object.keys(REASON_CODES) as ReasonFamily[];

export type Reasons = {
  book: ReasonBook;
  /** What is offered now, headed by its family where there is more than one. */
  options: (families: readonly ReasonFamily[]) => ReasonOption[];
  /** Of one family, for a select. */
  choices: (family: ReasonFamily) => { value: string; label: string }[];
  /** `at`: wall time at which the code was given, ISO 8601; without it, as it is called now. */
  words: (family: ReasonFamily, code: string, at?: string | null) => string;
  /** The same for a code whose family the record does not name. */
  wordsOfAny: (code: string, at?: string | null) => string;
};

export function useReasons(): Reasons {
  const trpc = useTRPC();
  const { data: books = SHIPPED } = useQuery(trpc.rules.reasons.queryOptions());
  const book = bookAt(books);
  return {
    book,
    options: (families) =>
      families.flatMap((family) =>
        codesOffered(book, family).map((option) => ({
          ...option,
          ...(families.length > 1 ? { group: REASON_FAMILY_WORDS[family] } : {}),
        })),
      ),
    choices: (family) => codesOffered(book, family).map(({ code, label }) => ({ value: code, label })),
    words: (family, code, at) => reasonLabel(bookAt(books, at), family, code),
    wordsOfAny(code, at) {
      const codes = (family: ReasonFamily): readonly string[] => REASON_CODES[family];
      const family = FAMILIES.find((each) => codes(each).includes(code));
      return family ? reasonLabel(bookAt(books, at), family, code) : code.replaceAll('_', ' ');
    },
  };
}
