// Says whether a statement tells of a company other than the two in the deal; when in doubt about an event, it is another's.
import { clauseEnd, clauseStart } from './clause-start';
import type { Span } from './is-negated';
import { COMPANY_SUFFIXES, NO_COMPANY_WORDS } from './known-words';
import type { Sentence } from './sentence';

const ELSEWHERE =
  /\b(?:(?<!\b(?:gone|going|went|moved|moving|left|leaving|leaves|switched|transferred) (?:to|for) (?:a )?)(?:another|other|different|previous|former|last|old|neighbou?ring|some|a few|most|many|several|similar) (?:[a-z]{1,20} )?(?:company|companies|customer|customers|client|clients|firm|firms|account|accounts|prospect|prospects|employer|business|businesses|organi[sz]ations?)|(?:one|some|two|many|most|few|a couple) of (?:our|your|their) (?:[a-z]{1,20} )?(?:customers|clients|suppliers|partners|vendors|accounts)|(?:our|their|our biggest) (?:competitor|competitors|peers|neighbou?rs|parent|subsidiary|sister company)|(?:, |is )our (?:supplier|vendor|reseller|distributor|customer)|(?:my|his|her|a) (?:wife|husband|partner's|friend|brother|sister|neighbou?r)|in the news|in the press|the industry|the sector|the market|(?<!\b(?:role|job|position|post|offer|opportunity|something|gone|moved|moving|employed) )elsewhere|companies like|a company like|case study|reference customer)\b/;
/** For news of a company; in talk of a choice, the seller's competitors belong to the deal. */
const COMPETITORS_NEWS = /\b(?:a|your|your biggest|one of (?:our|your|their)) competitors?\b/;
/** The author's own earlier life. */
const EARLIER = /\bat my (?:last|previous|former|old)\b/;
const EVENT =
  /^(?:had|has|have|is|was|are|were|just|also|recently|reportedly|announced|announces|froze|freezes|cut|cuts|laid|lost|loses|delayed|postponed|pushed|paused|cancelled|canceled|stopped|slashed|reduced|missed|struggles|struggled|keeps|went|filed|acquired|merged|restructured|reorganized|reorganised|raised|approved|secured|saved|moved|signed|spends|spent|wastes|dropped|added|expanded|will|did|does)$/;
/** A capital at the start of a clause means nothing on words that end like common nouns. */
const COMMON_ENDING = /(?:ing|ings|tion|tions|sion|ment|ments|ness|ity|ance|ence|ly|als?|ers)$/;
const YOU_AS_SUBJECT =
  /\byou(?:r company|r team|r firm)? (?:[a-z]{1,20} )?(?:had|have|has|are|were|froze|cut|announced|lost|laid|paused|delayed)\b/;

export type CompanyView = {
  /** Tokens, lower case, of our company's and the account's names. */
  ownTokens: ReadonlySet<string>;
  /** An event of a company (a layoff, a freeze), so an unknown name as subject is another company; else it may be a person. */
  isCompanyEvent: boolean;
  /** The author writes from the buyer's side, so "you" is the seller. */
  isBuyerWriting: boolean;
};

export function isAboutAnotherCompany(sentence: Sentence, span: Span, view: CompanyView): boolean {
  const from = clauseStart(sentence.lower, span.start);
  const to = clauseEnd(sentence.lower, span.end);
  const clause = sentence.lower.slice(from, to);
  if (ELSEWHERE.test(sentence.lower) || EARLIER.test(sentence.lower)) return true;
  if (view.isCompanyEvent && COMPETITORS_NEWS.test(clause)) return true;
  if (view.isCompanyEvent && view.isBuyerWriting && YOU_AS_SUBJECT.test(clause)) return true;
  const wordsBefore = sentence.lower.slice(from, span.start).trim().split(' ').filter(Boolean).length;
  return namesAnother(sentence.text.slice(from, to), wordsBefore, view);
}

/** The phrase's own first word, such as "Money" at the start of a sentence, is none. */
function namesAnother(clause: string, phraseAt: number, view: CompanyView): boolean {
  const words = clause
    .trim()
    .split(' ')
    .map((raw) => ({ raw, word: raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') }));
  return words.some(({ raw, word }, at) => {
    const bare = word.replace(/'s$/, '');
    if (!isName(bare, view.ownTokens) || at === phraseAt || (at === 0 && COMMON_ENDING.test(bare))) {
      return false;
    }
    const next = (words[at + 1]?.word ?? '').toLowerCase();
    const before = (words[at - 1]?.word ?? '').toLowerCase();
    if (COMPANY_SUFFIXES.has(next) || before === 'at') return true;
    if (before === 'of' && !/[,.]$/.test(words[at - 1]?.raw ?? '')) return true;
    if (EVENT.test(next) && !/[,;:]$/.test(raw) && (view.isCompanyEvent || hasTheirs(words, at))) return true;
    return view.isCompanyEvent && word !== bare;
  });
}

function isName(word: string, ownTokens: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  return /^\p{Lu}[\p{L}\p{N}&.-]{1,40}$/u.test(word) && !NO_COMPANY_WORDS.has(lower) && !ownTokens.has(lower);
}

function hasTheirs(words: readonly { word: string }[], at: number): boolean {
  return words.slice(at + 1, at + 6).some(({ word }) => /^(?:their|its)$/i.test(word));
}
