// The reason codes of one or more families as choices, with the words people know them by.
import { REASON_FAMILY_WORDS, REASON_WORDS } from '@/server/core/reasons/reason-words';
import { REASON_CODES, type ReasonFamily } from '@/server/core/vocabulary/reason-code';
import type { ReasonOption } from './reason-choice';

/** The words of a code within its family; an unknown one is shown as it is. */
export function reasonWords(family: ReasonFamily, code: string): string {
  const words: Record<string, string> = REASON_WORDS[family];
  return words[code] ?? code;
}

/** The words of a code whose family the record does not name. */
export function reasonWordsOfAny(code: string): string {
  for (const words of Object.values(REASON_WORDS)) {
    const found = (words as Record<string, string>)[code];
    if (found) return found;
  }
  return code.replaceAll('_', ' ');
}

/** Headed by their family where there is more than one. */
export function reasonOptions(families: readonly ReasonFamily[]): ReasonOption[] {
  return families.flatMap((family) =>
    REASON_CODES[family].map((code) => ({
      code,
      label: reasonWords(family, code),
      ...(families.length > 1 ? { group: REASON_FAMILY_WORDS[family] } : {}),
    })),
  );
}
