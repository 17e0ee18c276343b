// Which names an erasure strikes out of free text: whole names and addresses, never a word that may mean something else.
import { CATEGORIES } from '../vocabulary/category';
import { PHASES } from '../vocabulary/phase';

/** What stands in place of a name. */
export const STRUCK = '[erased]';

const SHORTEST = 4;
const OURS = new Set<string>([...CATEGORIES, ...PHASES, STRUCK]);

export type StruckNames = {
  /** Told apart wherever they stand. */
  anywhere: string[];
  /** One short word, such as May or Box, stands in many sentences that name nobody: these are looked for in deals of their own. */
  inOwnDeals: string[];
};

/** Longest first, so that a name inside another one leaves nothing behind. */
export function struckNames(names: readonly (string | null)[]): StruckNames {
  const spelled = names.flatMap((name) => {
    const kept = name?.trim() ?? '';
    // A number is no name, and a word of ours in a record is a code.
    if (!/\p{L}.*\p{L}|\p{Lo}/u.test(kept) || OURS.has(kept.toLowerCase())) return [];
    return [kept, kept.normalize('NFC'), kept.normalize('NFD')];
  });
  const all = [...new Set(spelled)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const isPlain = (name: string) => name.length >= SHORTEST && (/[\s@.]/.test(name) || name.length >= 6);
  return { anywhere: all.filter(isPlain), inOwnDeals: all.filter((name) => !isPlain(name)) };
}

export type StruckPatterns = {
  /** Over a column of text. */
  text: string;
  /** Over the text of a column of JSON: its strings are escaped there, and its keys are no names. */
  json: string;
};

/** PostgreSQL regular expressions that match any of them as whole words, in any case. Null where there is none. */
export function wordPatterns(names: readonly string[]): StruckPatterns | null {
  if (names.length === 0) return null;
  const end = '(?![[:alnum:]])';
  return {
    text: `(?<![[:alnum:]])(?:${names.map(spelledOf).join('|')})${end}`,
    // A line break before a name is a backslash and a letter in JSON.
    json: `(?:(?<![[:alnum:]])|(?<=\\\\[bfnrt]))(?:${names.map(inJson).join('|')})${end}(?![^"\\\\]*":)`,
  };
}

/** The same for a value that is one of them and nothing else. */
export function wholePatterns(names: readonly string[]): StruckPatterns | null {
  if (names.length === 0) return null;
  return {
    text: `^(?:${names.map(spelledOf).join('|')})$`,
    json: `(?<=(?:^|[^\\\\])")(?:${names.map(inJson).join('|')})(?="(?!:))`,
  };
}

const inJson = (name: string) => spelledOf(JSON.stringify(name).slice(1, -1));

/** Both cases of each letter beyond ASCII: the database's own rule of cases, C, knows of none. */
function spelledOf(name: string): string {
  return [...name]
    .map((letter) => {
      if (/\s/.test(letter)) return '[[:space:]\u00a0]';
      if (letter <= '\u007f') return letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
      const cases = [...new Set([letter, letter.toLowerCase(), letter.toUpperCase()])];
      return cases.length === 1 ? letter : `(?:${cases.join('|')})`;
    })
    .join('');
}
