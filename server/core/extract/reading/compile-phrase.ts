// Compiles a phrase of a grammar into a regular expression whose repetitions are all bounded, so that it runs in linear time.
import { leadingLetters } from './leading-letters';
import { requiredLiterals } from './required-literals';

export type Phrase = {
  /** Sticky: matches at its `lastIndex` only, which has to be the start of a word. */
  pattern: RegExp;
  /** Up to three characters with which it can begin. */
  startsWith: ReadonlySet<string>;
  /** By character code below 128, whether it can begin so; others always may. */
  firstLetters: Uint8Array;
  /** A text that it matches holds one of the letters of each group. */
  requires: readonly (readonly string[])[];
  hasOwnNegator: boolean;
};

/** A word between two parts of a phrase; a comma ends it unless it stands inside a number. */
const GAP_WORD = '(?:(?:[^ ,;:()]|,(?=\\d)){1,40} )';

/**
 * Phrases are regular expressions over lower-case text with contractions written out, plus ` ~3 `: up to three words
 * in between. They match whole words only. Unbounded repetition is refused, because a text can be written against it.
 */
export function compilePhrase(source: string): Phrase {
  if (/[*+]|\{\d+,\}/.test(source.replace(/\\[*+]/g, ''))) {
    throw new Error(`The phrase ${source} repeats without a bound.`);
  }
  const body = source.replace(/ ~(\d) /g, (_, most: string) => ` ${GAP_WORD}{0,${most}}`);
  if (body.includes('~')) throw new Error(`The phrase ${source} has a gap without spaces around it.`);
  const startsWith = leadingLetters(body);
  return {
    pattern: new RegExp(`(?<![\\w-])(?:${body})(?![\\w-])`, 'y'),
    startsWith,
    firstLetters: firstLettersOf(startsWith),
    requires: requiredLiterals(body),
    hasOwnNegator: /\b(?:no|not|never|without|nobody|nothing|none|instead of|rather than)\b/.test(source),
  };
}

function firstLettersOf(starts: ReadonlySet<string>): Uint8Array {
  const letters = new Uint8Array(128).fill(starts.has('') ? 1 : 0);
  for (const start of starts) {
    const code = start.charCodeAt(0);
    if (code < 128) letters[code] = 1;
  }
  return letters;
}
