// Date named by the buyer: a day of their own on which they decide, sign, start or run out; our wishes are none.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const ACT =
  '(?:sign|signed|signs|signing|countersign|signature|decide|decides|deciding|decision|approve|approves|approved|approving|approval|sign-off|sign off|purchase|buy|order|purchase order|po|close|finali[sz]e|finali[sz]ed|contract|go-?live|go live|live|launch|launches|kick-?off|start|starts|roll out|rollout|in place|up and running|renew|renewal|deadline|board meeting|board meets|committee meets|budget cycle|fiscal year|financial year|execute|executed|complete|completed|done|wrapped up|finished|ready|award|awarded|awards|vote|votes|signatures|signing ceremony|committed|placed|over the line|signed copy|countersigned|cut-?off|in production|issued?|finali[sz]ed?)';

export const buyerDate: Extractor = grammarExtractor({
  kind: 'buyer_date',
  version: 1,
  isBuyersAct: true,
  value: 'day_ahead',
  needsValue: true,
  phrases: [
    `(?:plan|plans|planning|planned|want|wants|need|needs|expect|expects|expected|intend|intends|aim|aims|aiming|going to|will|have to|has to|must|committed|commit|target|targets|targeting|scheduled|agreed|set|due|on track) ~6 ${ACT}`,
    `${ACT} ~4 (?:by|on|before|until|later than|is|for|at|due|scheduled|set)`,
    '(?:contract|agreement|subscription|licen[cs]e|lease|support) ~5 (?:expires?|ends?|runs out|lapses|terminates|is up)',
    '(?:board|committee|steering committee|leadership team) ~2 (?:meets|meeting|votes|decides|approves|convenes)',
    '(?:our|the|their|target|hard) (?:deadline|target date|go-?live|cut-?over|launch|decision date|signing date|signature date)',
    '(?:year|fiscal year|financial year|quarter) (?:ends|closes|end is)',
    '(?:supervisory board|board|committee|council|shareholders) ~1 (?:sits|gathers|takes|decides|votes)',
    '(?:have|has) (?:time )?until ~3 to (?:order|sign|decide|buy|commit)',
    '(?:signed|countersigned) (?:copy|contract|agreement|order) ~2 (?:on|by|before)',
    '(?:is|as|are) (?:our|the|their|a) (?:[a-z]{2,12} )?(?:cut-?off|deadline|target date|go-?live|day by which|last day)',
    'need (?:the system|it|this|everything|the tool) (?:by|on|before|to)',
  ],
  unless: [
    '(?:call|meeting with you|demo|lunch|webinar|workshop|vacation|holiday|out of office|back in the office|training session)',
    'you (?:promised|said|need|will|have|committed)',
    '(?:invoice|payment) (?:is|was|due)',
  ],
  unlessInClause: [
    '(?:was|were|has|have) (?:already |just |been |finally ){0,2}(?:approved|signed|decided|executed|completed|closed|released|paid)',
    'today (?:is|are)',
  ],
});
