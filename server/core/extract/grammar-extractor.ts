// Builds an extractor from its grammar, so that an extractor's file is data and all share one notion of "stated".
import type { SignalValue } from '../evidence/signal-pointer';
import type { SignalKind } from '../vocabulary/signal-kind';
import type { Extractor } from './extractor';
import { clauseEnd, clauseStart } from './reading/clause-start';
import { findDates } from './reading/find-dates';
import { findMoney } from './reading/find-money';
import { isAboutAnotherCompany } from './reading/is-about-another-company';
import { isNegated, type Span } from './reading/is-negated';
import { isSellersOwn } from './reading/is-sellers-own';
import { phraseBook } from './reading/phrase-book';
import type { Reading } from './reading/reading';
import type { Sentence } from './reading/sentence';
import { speaksForBuyer } from './reading/speaks-for-buyer';

export type Grammar = {
  kind: SignalKind;
  version: number;
  /** See `compilePhrase` for how they are written. */
  phrases: readonly string[];
  /** A sentence that holds one of these says something else. */
  unless?: readonly string[];
  /** The same within the clause of the phrase only: what holds back this statement, not its neighbour. */
  unlessInClause?: readonly string[];
  /** Tells of a company's fate, so an unknown name as its subject is another company. */
  isCompanyEvent?: boolean;
  /** A trouble that can be settled: "has been resolved" takes it back. */
  isProblem?: boolean;
  /** Tells how things stand at the buyer's, so a seller's "we" and "our" are something else. */
  isBuyersState?: boolean;
  /** Counts only as what the buyer does or says. */
  isBuyersAct?: boolean;
  /** What the signal carries when the sentence names it. */
  value?: 'money' | 'day_ahead';
  /** Without the value there is no signal. */
  needsValue?: boolean;
};

const MAX_VALUES = 5;

export function grammarExtractor(grammar: Grammar): Extractor {
  const phrases = phraseBook(grammar.phrases);
  const unless = phraseBook(grammar.unless ?? []);
  const unlessInClause = phraseBook(grammar.unlessInClause ?? []);

  function isHeldBack(sentence: Sentence, span: Span): boolean {
    const from = clauseStart(sentence.lower, span.start);
    const to = clauseEnd(sentence.lower, span.end);
    for (const { start, end } of unlessInClause(sentence)) if (start >= from && end <= to) return true;
    return false;
  }

  function isStated(sentence: Sentence, reading: Reading): boolean {
    for (const found of phrases(sentence)) {
      const view = {
        ownTokens: reading.ownTokens,
        isCompanyEvent: grammar.isCompanyEvent ?? false,
        isBuyerWriting: reading.side === 'buyer',
      };
      if (grammar.isBuyersAct && !speaksForBuyer(sentence, reading.side)) return false;
      if (unless(sentence).length > 0) return false;
      const claim = { hasOwnNegator: found.hasOwnNegator, isProblem: grammar.isProblem ?? false };
      if (
        !(grammar.isBuyersState && isSellersOwn(sentence, found, reading.side)) &&
        !isHeldBack(sentence, found) &&
        !isNegated(sentence.lower, found, claim) &&
        !isAboutAnotherCompany(sentence, found, view)
      ) {
        return true;
      }
    }
    return false;
  }

  return {
    kind: grammar.kind,
    version: grammar.version,
    mayState: (sentence) => phrases(sentence).length > 0,
    read: (reading) => {
      const stated = reading.sentences.filter((sentence) => isStated(sentence, reading));
      const values = stated.flatMap((sentence) => valuesOf(sentence, reading, grammar.value));
      if (values.length > 0) return values.slice(0, MAX_VALUES);
      return stated.length > 0 && !grammar.needsValue ? [{}] : [];
    },
  };
}

function valuesOf({ lower }: Sentence, reading: Reading, value: Grammar['value']): SignalValue[] {
  if (value === 'money') return findMoney(lower).map(({ amount, currency }) => ({ amount, currency }));
  if (value !== 'day_ahead') return [];
  return findDates(lower, reading.sentOn)
    .filter(({ day }) => day >= reading.sentOn)
    .map(({ day }) => ({ date: day }));
}
