// Keeps the sentences met last as they were read: greetings, closings and notices come with every mail and need reading once.
import { ownText } from '../../text/own-text';
import { countLanguages, type LanguageCounts } from './is-english';
import { isHypothetical } from './is-hypothetical';
import { isQuestion } from './is-question';
import { readSentence, type Sentence } from './sentence';

export type KnownSentence = {
  sentence: Sentence;
  /** Neither a question nor imagined. */
  isStatement: boolean;
  /** The places in `SIGNAL_KINDS` of what it can state, as bits; null until somebody has looked. */
  mayState: number | null;
  languages: LanguageCounts;
};

/** Of each of two generations; a sentence has a few hundred characters and what was found in it. */
const KEPT = 2_000;

/** One for each import, so that no sentence outlives the reading of its file. */
export class SentenceMemory {
  private recent = new Map<string, KnownSentence>();
  private older = new Map<string, KnownSentence>();

  read(raw: string): KnownSentence {
    const known = this.recent.get(raw);
    if (known) return known;
    const own = ownText(raw);
    const read = this.older.get(raw) ?? readAfresh(own);
    if (this.recent.size >= KEPT) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(own, read);
    return read;
  }
}

function readAfresh(raw: string): KnownSentence {
  const sentence = readSentence(raw);
  const isStatement = !isQuestion(sentence) && !isHypothetical(sentence);
  return { sentence, isStatement, mayState: null, languages: countLanguages(raw) };
}
