// Budget confirmed: the money is there now; requests, plans and money that is still to come do not count.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const NO_TOPIC =
  '(?! (?:issues?|problems?|concerns?|constraints?|freeze|cuts?|meeting|meetings|question|questions|cycle|planning|process|review|request|holder|owner|season|for (?:lunch|travel)))';
const GIVEN =
  '(?:approved|confirmed|secured|allocated|signed off|available|released|earmarked|set aside|ring-?fenced|granted|reserved|in place)';

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
  ],
  unlessInClause: [
    '(?:waiting|wait|waits|pending|awaiting|until|once|when|before|after|trying|try|request|requested|requesting|submitted|apply|applied|still|yet|need|needs|needed|want|wants|expect|expects|expected|will|going to|to be|plan|plans|planning|looking for|working on|chasing|asked|ask)',
    '(?:withdrawn|frozen|cut|pulled|reallocated|no longer|rejected|reduced|declined|revoked)',
  ],
});
