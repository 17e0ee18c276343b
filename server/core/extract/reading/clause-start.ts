// Finds where the clause around a position begins, so that a "no" reaches as far as the author meant and no further.
const SUBJECT_STARTS =
  /[;:()–—]|,? (?:but|however|although|though|yet|whereas|while|because|since|instead)\b|(?:,| and| or| so)(?: and| so)? (?:(?:we|i|they|he|she|it|this|there|you)\b|(?:[a-z][a-z'-]{0,29} ){1,3}(?:is|are|was|were|has|have|had|will|needs|wants|asked|said|does|did|approved|confirmed)\b)/g;

/** The index in `lower` at which the clause that holds `at` starts; a list joined by commas or "and" is one clause. */
export function clauseStart(lower: string, at: number): number {
  let start = 0;
  for (const match of lower.matchAll(SUBJECT_STARTS)) {
    const joint =
      match.index +
      (/^[;:()–—]/.test(match[0]) ? 1 : (/^(?:,| and| or| so)/.exec(match[0])?.[0].length ?? 0));
    if (joint > at) break;
    start = joint;
  }
  return start;
}

/** The index at which the clause ends: the next boundary, or the end of the sentence. */
export function clauseEnd(lower: string, at: number): number {
  for (const match of lower.matchAll(SUBJECT_STARTS)) {
    if (match.index >= at) return match.index;
  }
  return lower.length;
}
