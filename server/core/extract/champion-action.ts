// Champion acted for us: somebody on the buyer's side pleaded our case inside their company; our own acts do not count.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const AUDIENCE =
  '(?:board|cfo|ceo|cio|cto|coo|ciso|vp|leadership|leadership team|management|executives|executive team|exec team|steering committee|committee|boss|director|finance|procurement|team|management team|stakeholders|colleagues)';

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
  ],
});
