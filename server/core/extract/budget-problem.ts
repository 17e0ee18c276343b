// Budget problem: money is missing, frozen, cut or exceeded; "no budget issue" is the opposite and yields nothing.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const MONEY = '(?:budget|budgets|funding|funds)';
const NO_TOPIC =
  '(?! (?:issues?|problems?|concerns?|constraints?|freeze|freezes|cuts?|limits?|limitations?|worries|questions?|holder|owner|meeting))';

const SPEND =
  '(?:spend|spending|expenditure|investments?|capex|money|cash|purchases|purchasing|new contracts|new software|(?:budget|funding|investment|capex|spend) requests?)';
const STOPPED =
  '(?:frozen|on hold|blocked|stopped|refused|turned down|rejected|denied|declined|slashed|halved|exhausted|gone|used up|spent|withdrawn|pulled|cut|cancelled|canceled|reallocated|taken away)';

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
    `${MONEY} ~4 (?:frozen|gone|halved|spent|refused|turned down|blocked|on hold|cancelled|canceled|taken away|clawed back|evaporated|vanished)`,
    '(?:funding|funds|money) ~4 (?:moved|diverted|redirected|shifted|reassigned|went) to',
    'budget (?:was|has been|got|is being) (?:moved|diverted|redirected|shifted|reassigned|given) to',
    `${SPEND} ~3 (?:is|are|was|were|has been|have been|got|gets) (?:now |all |currently |being |already )?${STOPPED}`,
    'money ~3 (?:is|was|has) (?:now |all |already )?gone',
    `(?:lost|losing|lose|halved|trimmed|cut|slashed|shaved|took) ~4 (?:${MONEY})${NO_TOPIC}`,
    "(?:took|taken|take|pulled|removed|dropped|struck) ~4 (?:out of|from) (?:the|our|my|this year's) (?:budget|annual plan|investment plan|budget line)",
    "(?:spent|used up|burned) (?:all |most of )?(?:this year's|the year's|our|all the|my) (?:budget|money|funds)",
    '(?:spending|purchasing|purchase|buying|investment|software|capex|cost|budget) (?:freeze|stop|ban|embargo|moratorium)',
    '(?:overspent|over-spent|overran|overrun)',
    '(?:no|not|without) (?:any |enough |more |further )?(?:money|funding|funds|budget|cash) (?:left|for|available|until|this|at|before|to spend)',
    '(?:nothing|not much|little|not enough) (?:is |was )?left (?:in|for|to spend|over)',
    '(?:have|has|had) nothing left',
    'cash (?:flow )?is (?:very |really |quite )?(?:tight|short|scarce|king)',
    '(?:preserve|conserve|protect|save|saving) (?:cash|money wherever)',
    '(?:told|asked|have|need|ordered|forced) (?:us )?to (?:save money|cut costs|save costs|reduce costs|cut spending|tighten)',
    'cost[- ](?:reduction|cutting|saving|savings) (?:program|programme|drive|measures|round|exercise|target)',
    '(?:can|could) not ~1 (?:get|find|free up|obtain|secure|raise|scrape together) ~2 (?:spend|budget|money|funds|funding)',
    '(?:declined|rejected|refused|denied|turned down|vetoed) ~2 (?:investment|spend|expenditure|capex|request|exception|funding)',
    '(?:committee|board|finance|cfo|controlling|group|controller) ~1 turned (?:us|it|this|the request|me) down',
    'not (?:approve|approved|sign off on|signed off on|release|released|fund|grant|granted|support) (?:the|our|this|any) ~1 (?:investment|budget|spend|funds|funding|money|expenditure)',
    '(?:exceeds?|exceeding|over|above|beyond|more than) (?:what|anything) ~1 (?:we|i|was|is|they) ~3 (?:have|afford|spend|approved|pay|budgeted|available|planned)?',
    '(?:give|gave|hand|handed|giving) (?:back|up) ~3 (?:budget|funds|money|funding)',
    '(?:for|because of|due to|,) budget(?:ary)? reasons',
    'put (?:a )?(?:hold|stop|freeze) on ~2 (?:purchases|spending|spend|investments|contracts|software)',
    '(?:blocked|stopped|banned|vetoed|froze|suspended) ~3 (?:spend|spending|purchases|investments?|expenditure|contracts)',
    '(?:funds|funding|money|budget) ~2 given to',
    'not (?:be )?allowed to (?:spend|buy|purchase|commit)',
  ],
  unless: [
    '(?:was|were|has been|have been|is|are|got) (?:now |finally |since )?(?:lifted|resolved|solved|reinstated|unfrozen|restored)',
    'budget cut-?off',
  ],
});
