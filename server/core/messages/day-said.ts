// The first day that a message names in words, so that its template can be filled with the same one.
import { DAY_WORDS, dayOfWords } from './day-words';

/** 'YYYY-MM-DD'; null where it names none that there is. */
export function daySaid(text: string): string | null {
  const found = new RegExp(DAY_WORDS).exec(text)?.[0];
  return found === undefined ? null : dayOfWords(found);
}
