// Champion left: somebody on the buyer's side leaves the company or the role; whose role it was, other facts say.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const PERSON =
  '(?:champion|sponsor|contact|director|manager|boss|head|vp|svp|cfo|ceo|cio|cto|coo|cmo|cro|ciso|lead|owner|colleague|buyer|president|chief|controller)';
const GONE =
  '(?:left|leaving|leaves|departed|departing|resigned|quit|retired|retiring|moved on|moving on|been let go|was let go|let go|been laid off|was laid off|stepped down|stepping down)';

export const championLeft: Extractor = grammarExtractor({
  kind: 'champion_left',
  version: 1,
  isProblem: true,
  phrases: [
    '(?:left|leaving|leaves|leave|departed|departing|quit|resigned from|departing from|moved on from) (?:the|our|his|her|their|this) (?:company|organi[sz]ation|firm|business|role|position|job|post)',
    `no longer (?:be |be working |works? |working |employed |an employee )?(?:with|at|for|by|of|part of) (?:us|the (?:company|organi[sz]ation|firm|business|team)|our (?:company|organi[sz]ation|team))`,
    'no longer (?:works|working|work) (?:here|there|for us|with us|for them)',
    `${PERSON}(?:, [a-z]{2,20}(?: [a-z]{2,20})?,)? ~4 ${GONE}(?! (?:a|an|the|some|us a|me a|over|out|behind|early|feedback|notes|it|you)\\b)`,
    '(?:has|have|had) (?:just |recently |sadly |unfortunately )?(?:resigned|retired|departed|quit|stepped down|moved on|been let go|been laid off|been made redundant)',
    'last (?:working )?day (?:is|was|here|at|with|will be|in the office)',
    '(?:i am|he is|she is|they are) (?:leaving|moving on|stepping down|retiring)(?! (?:\\w{1,12} )?(?:at \\d|for|early|now|today|tonight|tomorrow|the (?:office|meeting|call|room)|a|an|it|you|this|to)\\b)',
    '(?:taking|takes|took) over (?:from|for) (?:him|her|them|[a-z]{2,20})',
    '(?:moved|moving|transferred|transferring) to (?:another|a different|a new) (?:company|role|department|team|position|division)',
    'new (?:role|job|position) (?:at|with) (?:another|a different|a new)',
  ],
  unless: [
    'left (?:a|an|some|me a|you a|us a) (?:voicemail|message|comment|comments|note|notes|review)',
    '(?:seats|licen[cs]es|days|weeks|items|points|questions) left',
  ],
});
