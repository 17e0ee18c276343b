// Budget problem: money is missing, frozen, cut or exceeded; "no budget issue" is the opposite and yields nothing.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const MONEY = '(?:budget|budgets|funding|funds)';
const NO_TOPIC =
  '(?! (?:issues?|problems?|concerns?|constraints?|freeze|freezes|cuts?|limits?|limitations?|worries|questions?|holder|owner|meeting))';

export const budgetProblem: Extractor = grammarExtractor({
  kind: 'budget_problem',
  version: 1,
  isBuyersState: true,
  isProblem: true,
  isCompanyEvent: true,
  phrases: [
    `(?:have|has|had|there is|there was|is|got|with) (?:currently |simply |really |just )?no (?:more |remaining |further )?${MONEY}${NO_TOPIC}`,
    `(?:do|does|did) not (?:currently |yet |really )?have (?:the |any |a |enough |sufficient )?${MONEY}${NO_TOPIC}`,
    `(?:lack|lacks|lacking|lacked|without|ran out of|run out of|running out of|out of|short of|short on|lost|lose|losing) ~2 ${MONEY}${NO_TOPIC}`,
    `${MONEY} ~3 (?:frozen|freeze|slashed|on hold|pulled|tight|exhausted|gone|withdrawn|reallocated|constrained|rejected|denied|declined|blocked|used up|cut|reduced|shrunk|shrinking|overspent)`,
    `(?:freeze|froze|freezing|slashed|reduced|pulled|reallocated|rejected|cut|cuts|cutting|declined|withdrew) ~3 (?:${MONEY}|spend|spending)${NO_TOPIC}`,
    `${MONEY} (?:problems?|issues?|constraints?|concerns?|shortfall|freeze|cuts?|gap|pressure|limitations?)`,
    `(?:over|above|exceeds?|beyond|outside|outside of) ~2 ${MONEY}`,
    `${MONEY} ~2 not ~2 (?:approved|confirmed|available|secured|in place|signed off|there|allocated|released)`,
    '(?:money|cash) (?:is|was|gets|got) (?:very |really |quite |a bit )?(?:tight|short|scarce)',
    '(?:no|not any|not enough) (?:more )?money (?:left|for|available|in)',
    'spending (?:freeze|cuts?|stop)',
    '(?:can|could) not ~1 (?:afford|fund|pay for)',
    '(?:too expensive for us|more than we can (?:spend|afford|pay))',
  ],
  unless: [
    '(?:was|were|has been|have been|is|are|got) (?:now |finally |since )?(?:lifted|resolved|solved|reinstated|unfrozen|restored)',
    'budget cut-?off',
  ],
});
