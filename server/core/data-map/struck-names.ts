// Which names an erasure strikes out of free text: whole names and addresses, never a word that may mean something else.

const SHORTEST = 4;

/** Longest first, so that a name inside another one leaves nothing behind. */
export function struckNames(names: readonly (string | null)[]): string[] {
  const kept = names
    .flatMap((name) => (name === null ? [] : [name.trim()]))
    // One short word, such as May or Box, stands in many sentences that name nobody.
    .filter((name) => name.length >= SHORTEST && (/[\s@.]/.test(name) || name.length >= 6));
  return [...new Set(kept)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** A PostgreSQL regular expression that matches any of them as whole words, in any case. Null where there is none. */
export function struckPattern(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return `(?<![[:alnum:]])(?:${escaped.join('|')})(?![[:alnum:]])`;
}

/** What stands in place of a name. */
export const STRUCK = '[erased]';
