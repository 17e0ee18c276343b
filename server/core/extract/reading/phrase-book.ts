// Finds where any of a grammar's phrases stand in a sentence, trying each only at words that can begin it.
import { compilePhrase, type Phrase } from './compile-phrase';
import type { Span } from './is-negated';
import type { Sentence } from './sentence';

export type Found = Span & { hasOwnNegator: boolean };

export function phraseBook(sources: readonly string[]): (sentence: Sentence) => Generator<Found> {
  const byStart = new Map<string, Phrase[]>();
  for (const phrase of sources.map(compilePhrase)) {
    for (const start of phrase.startsWith) byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  const lengths = [0, 1, 2, 3].filter((length) =>
    [...byStart.keys()].some((start) => start.length === length),
  );

  return function* find({ lower, wordStarts }) {
    for (const at of wordStarts) {
      for (const length of lengths) {
        for (const { pattern, hasOwnNegator } of byStart.get(lower.slice(at, at + length)) ?? []) {
          pattern.lastIndex = at;
          const match = pattern.exec(lower);
          if (match) yield { start: at, end: at + match[0].length, hasOwnNegator };
        }
      }
    }
  };
}
