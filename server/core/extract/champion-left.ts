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
    '(?:has|have|had|who|he|she|they) (?:just |recently |sadly |unfortunately |already |suddenly )?left(?=[.,;!]|$| (?:at the end|last|this|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|before|for (?:another|a new|a different)|to (?:join|work)|and|on (?:monday|friday)))',
    'left (?:before|without) (?:a|any|the|proper) (?:proper )?handover',
    'left (?:at the end of|in) (?:the month|january|february|march|april|may|june|july|august|september|october|november|december|last)',
    'no longer ~1 (?:with us|responsible for|in charge of|in this (?:role|team|position)|on (?:the|this) (?:project|team)|involved|working on|handles?|deals? with|part of|here)',
    'no longer have (?:a|any|our) (?:project lead|sponsor|champion|contact|owner|project manager)',
    '(?:am|is|are|be) not (?:responsible|in charge|in this|with|at|part) ~4 (?:any ?more|any longer)',
    '(?:does|do) not (?:work|belong|sit) ~4 (?:any ?more|any longer)',
    'not (?:be )?(?:coming back|come back|return|returning) to (?:this|the|her|his|their|that) (?:role|job|position|company|team)',
    '(?:extended|parental|maternity|paternity|sick|garden|gardening|long-term|indefinite) leave',
    '(?:took|taken|takes|taking|accepted|accepting|found|starting|starts|got) (?:a|an|another|her|his) (?:new |different )?(?:job|role|position|post|offer|opportunity)(?: (?:elsewhere|at|with|outside|in another)|[.,!]|$)',
    '(?:his|her|their|my|the|whose|a|its|your) successor(?! (?:version|product|model|release|tool|system))',
    '(?:interim|acting) (?:replacement|head|director|manager|lead|contact)',
    '(?:inherited|took over|taken over|taking over) (?:this|the project|it|from|his|her|their|as|for now)',
    'takes (?:this|it|the project) over',
    '(?:was|been|got|were|is being) (?:let go|laid off|made redundant|dismissed|fired|sacked|terminated)',
    '(?:position|role|post|job) (?:was|is|has been|got|will be) (?:now |currently )?(?:eliminated|vacant|cut|closed|made redundant|open|dissolved)',
    `${PERSON} ~3 (?:was|been|is being|got) replaced`,
    '(?:said|saying|say) (?:goodbye|farewell) to',
    '(?:handed in|given|gave|submitted) (?:his|her|my|their) (?:notice|resignation)',
    "(?:his|her|their|\\w{2,20}\\'s|recent) (?:departure|resignation|retirement)",
    '(?:is|are|am|will be) leaving (?:us|soon|at the end|in|for)(?! (?:a (?:meeting|call)|the (?:airport|day)|half|an|ten|five|five minutes))',
    '(?:he|she|who|champion|sponsor|manager|director|boss|colleague|person|lead) ~4 (?:resigned|quit|stepped down|departed|moved on)(?! to)',
    'stepped down (?:as|from)',
    '(?:resigned|resigns) (?:last|this|on|in|from|yesterday|as)',
    'transferred (?:out|to) (?:of )?(?:the|our|another|a) ~1 (?:business|division|department|plant|team|unit|subsidiary|side|region)',
    '(?:moved|moving|went|gone|switched) to (?:our|the) (?:sister|parent|other) (?:company|plant|division|site|team)',
    '(?:gone|went|going|moved|moving|left|leaving) (?:to|for) (?:another|a different|a new|a) (?:employer|company|firm|job|competitor)',
    'with \\w{2,20}(?: \\w{2,20})? gone,',
    "(?:i am|i\\'m) new (?:in|to) (?:the|this|my) (?:role|job|position|team|project)",
    '(?:final|last) (?:working )?day (?:here|at|with|in)',
    '(?:his|her|their) last (?:working )?day',
    '(?:changing|changed|switching|switched) (?:jobs|employers?|companies|roles|departments)',
    '(?:moved|moving|rotated) (?:into|on to) (?:a|another|his|her|my) (?:different |new |other )?(?:role|job|position|department|team)',
    'new (?:head|director|manager|lead|owner|vp|cfo|cio|coo) ~4 replaces',
  ],
  unless: [
    'left (?:a|an|some|me a|you a|us a) (?:voicemail|message|comment|comments|note|notes|review)',
    '(?:seats|licen[cs]es|days|weeks|items|points|questions) left',
  ],
});
