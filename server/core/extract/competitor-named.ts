// Competitor named: another seller is in this deal; the term is a canonical name known before, never a word of the text.
import type { SignalValue } from '../evidence/signal-pointer';
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';
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
  ],
  unless: [
    'our (?:own )?(?:competitor|competitors)',
    '(?:vendor|supplier) (?:onboarding|registration|form|portal|review|risk)',
  ],
});

/** The sentence is about a choice of seller, not about the other company's own news. */
const IN_THE_DEAL =
  /\b(?:evaluat\w{1,6}|compar\w{1,8}|consider\w{0,6}|looking at|looked at|talking to|talking with|talked to|speaking (?:to|with)|spoke (?:to|with)|shortlist\w{0,3}|versus|vs|against|alternative|alternatives|instead of|incumbent|replac\w{1,7}|switch\w{0,4}|migrat\w{1,5}|using|use|uses|cheaper|lower (?:price|quote)|quote|quoted|offer|offers|offered|proposal|bid|demo|pilot|trial|poc|pitch\w{0,4}|prefer\w{0,4}|competing|competitor|competitors|vendor|vendors|rfp|also in|renew\w{0,4}|chose|chosen|going with|gone with)\b/;
const OWN_NEWS =
  /\b(?:layoffs?|laid off|acquired|acquisition|earnings|stock|shares|lawsuit|outage|ipo|ceo|announced|raised)\b/;

export const competitorNamed: Extractor = {
  kind: 'competitor_named',
  version: VERSION,
  read: (reading) => {
    const named = reading.competitors.filter((name) => reading.sentences.some((each) => isNamed(each, name)));
    return named.length > 0 ? [...named].sort().map((term): SignalValue => ({ term })) : readUnnamed(reading);
  },
};

function readUnnamed(reading: Reading): readonly SignalValue[] {
  return unnamed.read(reading);
}

/** Names of one common word, such as Box, count only with the capitals they are known by. */
function isNamed({ text, lower }: Sentence, name: string): boolean {
  if (name.trim() === '' || !IN_THE_DEAL.test(lower) || OWN_NEWS.test(lower)) return false;
  const at = indexOfWhole(text, name);
  return (
    at >= 0 &&
    !isNegated(lower, { start: at, end: at + name.length }, { hasOwnNegator: false, isProblem: false })
  );
}

function indexOfWhole(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}
