// One sentence of the author's, in the two spellings that rules read; it lives in memory only.
import type { Span } from './is-negated';
import { PHRASE_SEARCH, type PhrasesByBook } from './phrase-search';

/** Where a phrase stands. */
export type Found = Span & { hasOwnNegator: boolean };

export type Sentence = {
  /** Contractions written out, single spaces, the author's capitals. */
  text: string;
  /** The same in lower case, of equal length, so that positions agree. */
  lower: string;
  /** Where a word, number or sign begins. */
  wordStarts: readonly number[];
  /** The phrases whose letters it holds. */
  mayHold: PhrasesByBook;
  /** By the number of a book, what it found: filled as books are asked, so that a sentence met again is not searched again. */
  finds: Map<number, readonly Found[]>;
};

/** Any of the contractions below, in one look. */
const CONTRACTED = /'|\bcannot\b/i;
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/gi, 'can not'],
  [/\bcannot\b/gi, 'can not'],
  [/\bwon't\b/gi, 'will not'],
  [/\bshan't\b/gi, 'shall not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should|need|must)n'?t\b/gi, '$1 not'],
  [/\blet's\b/gi, 'let us'],
  [/\b(it|that|there|he|she|what|where|who|here)'s\b/gi, '$1 is'],
  [/\b(i)'m\b/gi, '$1 am'],
  [/\b(i|you|we|they|who|there)'ve\b/gi, '$1 have'],
  [/\b(you|we|they|who)'re\b/gi, '$1 are'],
  [/\b(i|you|we|they|he|she|it|that|there|who)'ll\b/gi, '$1 will'],
  [/\b(i|you|we|they|he|she|it|who)'d\b/gi, '$1 would'],
];

/** No courtesy without it. */
const CONDITIONAL = /\b(?:if|in case) (?:you|anything|there|something|any)\b/i;
/** Politeness that says "if" without a condition; it is neither a question nor a condition, so it is cut. */
const COURTESY =
  /[,;–-]?\s?(?:and )?(?:so )?(?:please )?(?:do not hesitate to \w{1,15}(?: \w{1,15}){0,2}|let (?:me|us) know|reach out|feel free to \w{1,15}(?: \w{1,15}){0,2}|(?:just )?(?:shout|ping me|call me|contact me|contact us)) (?:if|in case) (?:you|anything|there|something|any)\b.{0,200}$/i;

export function readSentence(raw: string): Sentence {
  let text = raw.replace(/\s+/g, ' ').trim();
  if (CONTRACTED.test(text)) for (const [pattern, full] of CONTRACTIONS) text = text.replace(pattern, full);
  if (CONDITIONAL.test(text)) text = text.replace(COURTESY, '');
  const whole = text.toLowerCase();
  const lower = whole.length === text.length ? whole : text.replace(/[A-Z]/g, (c) => c.toLowerCase());
  return new ReadSentence(text, lower);
}

/** Most sentences hold no phrase at all, so what only phrases need is found when one asks. */
class ReadSentence implements Sentence {
  readonly finds = new Map<number, readonly Found[]>();
  private starts: readonly number[] | null = null;
  private held: PhrasesByBook | null = null;
  constructor(
    readonly text: string,
    readonly lower: string,
  ) {}

  get wordStarts(): readonly number[] {
    this.starts ??= Array.from(this.lower.matchAll(/(?<![\w-])\S/g), ({ index }) => index);
    return this.starts;
  }

  get mayHold(): PhrasesByBook {
    this.held ??= PHRASE_SEARCH.in(this.lower);
    return this.held;
  }
}
