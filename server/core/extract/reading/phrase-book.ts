// Finds where any of a grammar's phrases stand in a sentence, trying only phrases whose letters it holds, at words that can begin them.
import { compilePhrase, type Phrase } from './compile-phrase';
import { PHRASE_SEARCH } from './phrase-search';
import type { Found, Sentence } from './sentence';

const NOTHING: readonly Found[] = [];

export function phraseBook(sources: readonly string[]): (sentence: Sentence) => readonly Found[] {
  const book = PHRASE_SEARCH.addBook();
  const always: Phrase[] = [];
  for (const source of sources) {
    const phrase = compilePhrase(source);
    if (!PHRASE_SEARCH.add(book, phrase)) always.push(phrase);
  }
  return (sentence) => {
    const may = sentence.mayHold.get(book);
    if (may === undefined && always.length === 0) return NOTHING;
    const known = sentence.finds.get(book);
    if (known) return known;
    const found = findIn(sentence, may === undefined ? always : [...always, ...may]);
    sentence.finds.set(book, found);
    return found;
  };
}

function findIn({ lower, wordStarts }: Sentence, phrases: readonly Phrase[]): readonly Found[] {
  const found: Found[] = [];
  for (const at of wordStarts) {
    const first = lower.charCodeAt(at);
    for (const { pattern, hasOwnNegator, startsWith, firstLetters } of phrases) {
      if (first < 128 && firstLetters[first] === 0) continue;
      if (!canStart(startsWith, lower, at)) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(lower);
      if (match) found.push({ start: at, end: at + match[0].length, hasOwnNegator });
    }
  }
  return found.length === 0 ? NOTHING : found;
}

function canStart(starts: ReadonlySet<string>, lower: string, at: number): boolean {
  for (let length = 3; length >= 0; length--) if (starts.has(lower.slice(at, at + length))) return true;
  return false;
}
