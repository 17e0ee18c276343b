// Competitor named: another seller is in this deal; the term is a canonical name known before, never a word of the text.
import type { SignalValue } from '../evidence/signal-pointer';
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';
import { isAboutAnotherCompany } from './reading/is-about-another-company';
import { isNegated } from './reading/is-negated';
import type { Reading } from './reading/reading';
import type { Sentence } from './reading/sentence';

const VERSION = 1;

const unnamed = grammarExtractor({
  kind: 'competitor_named',
  version: VERSION,
  phrases: [
    '(?:your|a|another|one|two|three|other|your main|several) (?:direct )?(?:competitor|competitors|competing (?:vendors?|offers?|bids?|products?|solutions?|quotes?|proposals?))',
    '(?:another|other|alternative|alternate|two|three|several|different) (?:vendors?|solutions?|suppliers?|providers?)',
    '(?:shortlist|shortlisted|short-listed) ~3 (?:vendors?|suppliers?|providers?|options)',
    '(?:incumbent|existing) (?:vendor|supplier|provider)',
    '(?:second|third|other|another|rival|competing|last remaining|alternative) (?:bidders?|bids?|finalists?|candidates?|offers?|quotes?|proposals?|products?|vendors?|suppliers?)',
    '(?:rival|competing) (?:product|tool|offer|vendor|supplier|bid)',
    '(?:one of|two|three|the last two|down to two) (?:finalists|bidders|vendors|candidates)',
    '(?:up against|head to head with|in the running|in the race)',
  ],
  unless: [
    'our (?:own )?(?:competitor|competitors)',
    '(?:vendor|supplier) (?:onboarding|registration|form|portal|review|risk)',
  ],
});

/** The sentence is about a choice of seller, not about the other company's own news. */
const IN_THE_DEAL =
  /\b(?:evaluat\w{1,6}|compar\w{1,8}|consider\w{0,6}|looking at|looked at|talking to|talking with|talked to|speaking (?:to|with)|spoke (?:to|with)|shortlist\w{0,3}|versus|vs|against|alternative|alternatives|instead of|incumbent|replac\w{1,7}|switch\w{0,4}|migrat\w{1,5}|using|use|uses|cheaper|lower (?:price|quote)|quote|quoted|offer|offers|offered|proposal|bid|demo|pilot|trial|poc|pitch\w{0,4}|prefer\w{0,4}|competing|competitor|competitors|vendor|vendors|rfp|also in|renew\w{0,4}|chose|chosen|going with|gone with|prefers?|lik(?:e|es|ed) |lean(?:s|ed|ing)?|show(?:s|ed|n|ing)|present(?:s|ed|ing|ation)?|demonstrat\w{1,4}|promis(?:e|es|ed)|recommend(?:s|ed|ing)?|scor(?:e|es|ed|ing)|up against|running|in the race|narrow(?:ed)? (?:it )?down|finalists?|provider|supplier|favou?rs?|front-?runner|favou?rite|moved away|away from|calling|called on|approach(?:ed|es|ing)|integration|product|price|prices|pricing|better|weaker|stronger|stay with|contract with|extend\w{0,3}|hearing|second offer|between|invited|meeting with|references?|had .{0,40} in (?:for|to)|pull(?:ed|s)? ahead|tested|testing|tried|trial(?:l)?ing|workshop|worked with|split between|in parallel)\b/;
const OWN_NEWS =
  /\b(?:layoffs?|laid off|acquired|acquisition|earnings|stock|shares|lawsuit|outage|ipo|ceo|announced|raised|lost (?:a|its|their|another)|fined|hacked|breach|bankrupt|press)\b/;

export const competitorNamed: Extractor = {
  kind: 'competitor_named',
  version: VERSION,
  mayState: (sentence) => isOfTheDeal(sentence) || unnamed.mayState(sentence),
  read: (reading) => {
    const named = reading.competitors.filter((name) => reading.sentences.some((each) => isNamed(each, name)));
    return named.length > 0 ? [...named].sort().map((term): SignalValue => ({ term })) : readUnnamed(reading);
  },
};

function readUnnamed(reading: Reading): readonly SignalValue[] {
  return unnamed.read(reading);
}

/** A choice is no company's event, so only people elsewhere who chose are left out. */
const CHOICE = { isCompanyEvent: false, isBuyerWriting: true };

function tokensOf(name: string): string[] {
  return name.toLowerCase().split(' ');
}

function isOfTheDeal({ lower }: Sentence): boolean {
  return IN_THE_DEAL.test(lower) && !OWN_NEWS.test(lower);
}

/** Names of one common word, such as Box, count only with the capitals they are known by. */
function isNamed(sentence: Sentence, name: string): boolean {
  const { text, lower } = sentence;
  if (name.trim() === '' || !isOfTheDeal(sentence)) return false;
  const at = indexOfWhole(text, name);
  const span = { start: at, end: at + name.length };
  return (
    at >= 0 &&
    !isNegated(lower, span, { hasOwnNegator: false, isProblem: false }) &&
    !isAboutAnotherCompany(sentence, span, { ...CHOICE, ownTokens: new Set(tokensOf(name)) })
  );
}

function indexOfWhole(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}
