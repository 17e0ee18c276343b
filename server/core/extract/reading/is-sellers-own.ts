// Says whether a seller tells of the seller's own company: "our budget" in a rep's mail is not the buyer's.
import type { Side } from '../../vocabulary/fact';
import { clauseStart } from './clause-start';
import type { Span } from './is-negated';
import type { Sentence } from './sentence';

const FIRST_PERSON = /\b(?:i|we|us|our|ours|my|me)\b/g;
const THE_BUYER = /\b(?:they|them|their|theirs|he|she|his|her|customer|client|buyer|prospect|account)\b/g;
const WORDS_BEFORE = 4;

/** Looks at the phrase and the words just before it; whoever stands nearest owns it, so "we learned that their budget was cut" is about the buyer. */
export function isSellersOwn({ lower }: Sentence, span: Span, side: Side): boolean {
  if (side === 'buyer') return false;
  const before = lower
    .slice(clauseStart(lower, span.start), span.start)
    .trim()
    .split(' ')
    .slice(-WORDS_BEFORE);
  const near = `${before.join(' ')} ${lower.slice(span.start, span.end)}`;
  return lastOf(near, FIRST_PERSON) > lastOf(near, THE_BUYER);
}

function lastOf(text: string, words: RegExp): number {
  return Math.max(-1, ...Array.from(text.matchAll(words), ({ index }) => index));
}
