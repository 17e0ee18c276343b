// Champion acted for us: somebody on the buyer's side pleaded our case inside their company; our own acts do not count.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const AUDIENCE =
  '(?:board|cfo|ceo|cio|cto|coo|ciso|vp|leadership|leadership team|management|executives|executive team|exec team|steering committee|committee|boss|director|finance|procurement|team|management team|stakeholders|colleagues|managers|leaders|president|supervisors|works council|department heads|heads|departments|head of [a-z]{2,20}|everyone here|upstairs|owners|partners|crew|shift|users)';

const OURS =
  '(?:(?:your|our|the|this) (?:[a-z]{2,20} )?(?:deck|slides|proposal|business case|case|numbers|results|notes|memo|recommendation|material|paper|one-?pager|case study|summary|references?|offer|solution|product|demo|trial|pilot results))';

export const championAction: Extractor = grammarExtractor({
  kind: 'champion_action',
  version: 1,
  isBuyersAct: true,
  phrases: [
    `(?:presented|pitched|forwarded|recommended|championed|advocated|lobbied|walked|introduced|showed|demoed|sold|defended|shared|briefed) ~7 ${AUDIENCE}`,
    '(?:made|making|built|building|wrote|writing) (?:the|a|our|your) (?:internal |strong |business )?(?:case|business case) (?:for|to|with|internally)',
    '(?:i|we|he|she|they|[a-z]{2,20}) (?:have |has |strongly |already |also )?(?:recommended|recommend|recommends|endorsed|endorse|endorses) (?:you|your|this solution|this vendor|going with you|moving forward with you|the purchase)',
    '(?:pushing|pushed|push|fighting|fought|advocating|advocated|lobbying|campaigning) (?:for (?:this|it|you|your|the project|the purchase) )?(?:hard )?internally',
    '(?:introduced|introducing|introduce|connected|connecting|connect) (?:you|your team) (?:to|with)',
    '(?:got|getting|get|secured|set up|arranged|arranging) (?:you|your team) ~4 (?:meeting|time|slot|front|agenda|call)',
    'put in a (?:good |strong )?word',
    '(?:got|won|secured) ~2 (?:buy-in|backing|support) (?:from|of)',
    '(?:i|we|he|she|they) (?:have |has |personally |already |also |just |then |even ){0,2}(?:convinced|persuaded|vouched|lobbied|championed|defended|argued|advocated|stood up|escalated|circulated|pitched|lined up|fought|rallied|sold)(?! (?:a (?:ticket|support)|our (?:house|shares)))',
    '(?:i|we|he|she|they) (?:have |has |personally |already |also |just )?pushed (?!back|the|it|this|out|our|your|to|a)[a-z]{2,20} ~1 (?:to|for|hard)',
    '(?:i|we|he|she|they) (?:have |has |personally |already |also |just )?(?:briefed|challenged) (?:our|the|my) ~2 (?:president|ceo|cfo|cio|coo|board|boss|management|director|team|competing|other|objections?|head)',
    `(?:sent|forwarded|shared|circulated|passed|distributed|handed|introduced|presented) ${OURS} ~4 (?:to|with|around|upstairs|among|on to)`,
    '(?:wrote|written|prepared|drafted|put together|built|finished|submitted) ~3 (?:justification|business case|investment memo|memo|internal case|board paper|decision paper|slide|slides|one-?pager)(?! for (?:you|your))',
    "(?:got|won|secured|gained|have) (?:his|her|their|the|full|strong|internal|my boss\\'s) ~1 (?:support|backing|buy-in|blessing)",
    '(?:is|are) (?:now )?(?:on board|behind (?:this|you|it|the project))(?: now)?',
    '(?:got|brought|get|have) ~4 on board',
    '(?:set up|booked|arranged|organi[sz]ed|lined up|got) ~7 (?:for you|for your team|with our|with the (?:board|cio|cfo|ceo|coo))',
    '(?:got|put|placed) you on (?:the|our|their) ~1 agenda',
    'invited ~4 to your (?:session|demo|presentation|call|workshop)',
    '(?:named|listed|proposed|nominated|suggested) you (?:as|for|to)',
    'why we (?:prefer|chose|need|want|recommend)',
    '(?:asked|got|won) ~3 to (?:sponsor|back|champion|support)(?! (?:you|us)\\b)',
    '(?:cleared|paved) the (?:path|way)|opened (?:the |some )?doors?',
    '(?:collected|gathered|obtained) (?:all |most of )?the ~1 approvals',
    '(?:ran|gave|held|did) (?:the|a|your) demo (?:for|to) (?:our|the|my)',
    '(?:walk|walked|walking|take|took|talked) (?!you|us|me)[a-z]{2,20} ~3 through (?:the|your|our|all|it|signature|approval)',
    '(?:i|we|he|she) (?:have |has |already |also )?(?:put|made|presented|stated|pleaded) (?:your|our|the|a strong|a) case',
    '(?:heard|learned|knows) from me (?:why|that|what)',
    '(?:talked|spoke|spoken) (?:to|with) ~3 (?:about the objections|on your behalf|in your favou?r)',
    '(?:spoke|spoken|speak|speaks) (?:up )?for (?:you|the tool|your (?:solution|product))',
    `(?:presented|showed|explained|demonstrated) ~7 (?:to|for) (?:our|my|the) ~3 ${AUDIENCE}`,
    'made sure (?:that )?(?:our|my|the) ~2 (?:board|cfo|ceo|cio|management|leadership|boss|director|committee|executives?) (?:saw|sees|reads?|knows?|understands?)',
    `(?:spoke|talked|spoken|wrote) (?:to|with) (?:our|my|the) ~2 ${AUDIENCE} ~1 about (?:you|your|it|this)`,
    '(?:got|convinced|persuaded) ~5 to (?:support|back|join|approve) (?:us|you|this|it|the project)',
    '(?:selling|promoting|defending|championing|driving) (?:this|it|you|your [a-z]{2,20}) (?:hard )?(?:internally|inside|in-house|here|every day)',
    '(?:wrote|prepared|drafted|made) ~4 (?:summary|overview|brief|briefing) for (?:our|my) ~2 (?:executives?|board|management|leadership|cfo|ceo|boss|directors?)',
  ],
  unlessInClause: ['(?:to|with|for) your (?:team|colleagues|managers?|boss|ceo|cfo|engineers?)'],
});
