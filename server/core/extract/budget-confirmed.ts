// Budget confirmed: the money is there now; requests, plans and money that is still to come do not count.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';
import { MONEY_PATTERN } from './reading/money-pattern';

const NO_TOPIC =
  '(?! (?:issues?|problems?|concerns?|constraints?|freeze|cuts?|meeting|meetings|question|questions|cycle|planning|process|review|request|holder|owner|season|for (?:lunch|travel)))';
const GIVEN =
  '(?:approved|confirmed|secured|allocated|signed off|available|released|earmarked|set aside|ring-?fenced|granted|reserved|in place)';

const SPEND =
  '(?:spend|spending|expenditure|investment|capex|opex|amount|expense|line item|budget line|business case|(?:budget|funding|investment|capex|spend) request|program(?:me)? budget|purse)';

export const budgetConfirmed: Extractor = grammarExtractor({
  kind: 'budget_confirmed',
  version: 1,
  isBuyersState: true,
  isCompanyEvent: true,
  value: 'money',
  phrases: [
    `(?:budget|budgets|funding|funds|money) ~4 ${GIVEN}`,
    `(?:approved|confirmed|secured|allocated|earmarked|set aside|ring-?fenced|released|granted|reserved|signed off on|signed off|got sign-off for) ~4 (?:budget|funding|funds)${NO_TOPIC}`,
    `(?:we|i|they|he|she|team|department|customer|client|buyer) (?:do )?(?:now |already )?(?:have|has|have got|has got|got) (?:the |a |our |their |enough |sufficient |full )?(?:budget|funding|funds)${NO_TOPIC}`,
    '(?:allocated|approved|released|earmarked|set aside|granted|budgeted) (?:up to |about |roughly )?(?:[$€£] ?|usd |eur |gbp |chf )\\d[^ ]{0,15}',
    '(?:is|are|was|were|have|has|already) budgeted',
    '(?:budgeted for|within (?:our |the |their )?(?:approved |agreed )?budget|fits (?:our |the |their )?budget)',
    '(?:our|the|their) (?:approved |annual )?budget (?:is|of|for this is) [$€£]? ?\\d[^ ]{0,20}',
    'budget (?:is )?(?:fully )?(?:approved|confirmed)',
    `${SPEND} ~6 (?:${GIVEN}|cleared|green-?lit|went through|passed|accepted|okayed|authori[sz]ed|committed|funded)`,
    `(?:approved|signed off(?: on)?|released|granted|green-?lit|okayed|cleared|authori[sz]ed|confirmed|reserved|committed) (?:the |this |our |all |full |that |for ){0,3}(?:spend|investment|expenditure|capex|money|amount|funds|line item)${NO_TOPIC}`,
    '(?:budget|funding|spend|funds|money|capex|finance) ~3 green light',
    `(?:got|gave|given|have|has|received) ~2 green light ~4 (?:${MONEY_PATTERN}|spend|money|budget|funding|funds|investment|purchase|amount)`,
    '(?:is|are|was|been|now|fully|already) (?:fully )?funded',
    '(?:money|funds|funding|amount) (?:is|are) (?:now |already |all )?(?:there|here|in (?:place|my|our|the)|with us|available|committed)',
    `${MONEY_PATTERN} ~2 (?:set aside|reserved|earmarked|approved|allocated|available|released|ring-?fenced|budgeted)`,
    `(?:set aside|reserved|earmarked|ring-?fenced|put aside|released|approved|allocated|committed|booked) ~1 ${MONEY_PATTERN} ~2 (?:for|in|from|to)`,
    `(?:have|has|they have) (?:reserved|set aside|ring-?fenced|earmarked) ~1 ${MONEY_PATTERN}`,
    '(?:we|i|they|he|she) (?:now |already )?(?:have|has|got) (?:the |enough |sufficient )?(?:money|cash|funds) (?:for|to|in)',
    '(?:can|able to|free to|allowed to) commit (?:the |to the |up to )?(?:full |whole |entire )?(?:amount|spend|funds|sum)',
    '(?:received|got|obtained|have|has|holds?) ~2 (?:budget|spend|investment|funding|capex) (?:approval|sign-off|clearance)',
    '(?:enough|sufficient) ~3 (?:in|of) (?:our|my|the|their) budget',
    "(?:in|part of) (?:this year's|the|our|my) (?:annual )?(?:plan|budget|forecast) ~6 (?:approved|signed off|confirmed)",
    'approved (?:line item|budget line|investment|spend)',
    '(?:budget line|line item|cost cent(?:er|re)) ~1 (?:exists|is open|has been created|is set up)',
    `(?:got|have|has|received|obtained) ~2 (?:approval|sign-?off|okay|ok|go-ahead|clearance) (?:for|on|over|to spend) ~1 (?:${MONEY_PATTERN}|spend|budget|money|funds|investment|amount)`,
  ],
  unlessInClause: [
    '(?:waiting|wait|waits|pending|awaiting|until|once|when|before|after|trying|try|i request|we request|requested|requesting|submitted|apply|applied|still|yet|need|needs|needed|want|wants|expect|expects|expected|will|going to|to be|plan|plans|planning|looking for|working on|chasing|asked|ask)',
    '(?:withdrawn|frozen|cut|pulled|reallocated|no longer|rejected|reduced|declined|revoked|gone|gone again|spent|used up|exhausted|lost|missing|taken away|blocked|on hold|gave back|give back|given back|had (?:earmarked|set aside|reserved|allocated))',
  ],
});
