// Pain: what does not work today, as the author says it of their own company; it refuses complaints about a price.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const LOST_TIME =
  '(?:hours|days|weeks|months|nights|weekends?|time|money|deals|customers|revenue|half (?:of )?(?:the|their|our|my) (?:day|week|month)|most of (?:the|their|our|my)? ?(?:day|week|month|monday|tuesday|wednesday|thursday|friday))';
const BAD =
  '(?:painful|nightmare|mess|messy|chaos|chaotic|broken|clumsy|guesswork|fire drill|headache|pain|liability|bottleneck|cumbersome|unreliable|error-prone|tedious|unsustainable|unmanageable)';

export const pain: Extractor = grammarExtractor({
  kind: 'pain',
  version: 1,
  isBuyersState: true,
  isProblem: true,
  isCompanyEvent: true,
  phrases: [
    '(?:struggle|struggles|struggled|struggling) ~2 (?:with|to)',
    '(?:biggest|main|real|greatest|major|key|number one|top) ~1 (?:pain|pains|pain points?|headaches?|challenges?|problems?|issues?|frustrations?|bottlenecks?)',
    '(?:pain points?|bottlenecks?|headaches?|frustrations?|backlogs?|pain|error rate) ~2 (?:is|are|in|for|with|around|remains?|on)',
    `(?:is|are|was|were|become|becomes|remains?|became|feels) (?:a |an |still |such |just |really |quite |simply |pure |one |real |big |huge |constant |daily |weekly |total ){0,3}${BAD}`,
    `(?:spend|spends|spending|spent|waste|wastes|wasting|wasted|lose|loses|losing) ~4 ${LOST_TIME}`,
    '(?:lost|losing|lose) ~3 (?:people|colleagues|staff|employees) ~8 (?:manual|work|workload|tool|system|process)',
    '(?:too|so|far too|painfully|very|extremely) (?:slow|manual|error-prone|time-consuming|cumbersome|fragile|unreliable)',
    '(?:manual|manually|error-prone|tedious|time-consuming|inefficient|broken|outdated) (?:process|processes|work|workflow|workflows|steps|reporting|reports|data entry|spreadsheets?|approach|system|systems|re-?entry|reconciliation)',
    '(?:by hand|manually|re-?key(?:s|ed|ing)?|re-?typ(?:e|es|ed|ing)|re-?enter(?:s|ed|ing)?|copy(?:ing)? and past(?:e|ing)|(?:double|duplicate|triple) (?:data )?(?:entry|entries|work))',
    '(?:typed|entered|keyed|booked|recorded|captured|entry) (?:in )?(?:twice|three times|several times|more than once|at least (?:\\d|two|three|twice))',
    '(?:type|types|enter|enters|key|keys|copy|copies|book|maintain|maintains) ~3 (?:twice|(?:into|in|to|between|across) (?:two|three|four|five|several|different) (?:places|systems|tools|lists|files|spreadsheets|applications))',
    '(?:rebuild|rebuilds|redo|redoes|re-?create|re-?creates|start|starts) ~3 (?:from scratch|every month|each month|every week|each week)',
    '(?:frustrated|fed up|unhappy|dissatisfied|frustrating|frustration) ~1 (?:with|by) (?:our|the current|the existing|the old|how|today)',
    '(?:keeps?|kept) (?:breaking|failing|crashing|going down|missing|losing|falling|slipping|running)',
    '(?:falls?|fell) (?:over|apart|behind|between|through)',
    '(?:slips?|slipped|slipping) through',
    '(?:crashes|breaks down|times out|backs up|piles up|piling up|pile up|gets? (?:lost|stuck|forgotten))',
    '(?:drowning|swamped|buried|overwhelmed|suffocating) (?:in|by|with|under)',
    '(?:is|are) (?:killing|hurting|choking|crippling|slowing) (?:us|me|the team|our|everybody|everyone)',
    '(?:drives|driving|drive) ~3 (?:mad|crazy|insane|nuts|up the wall)',
    '(?:what|it|that|this|which) (?:really )?hurts(?: most| us| the most)?',
    '(?:keeps?|keeping) (?:me|us) (?:up at night|awake)',
    '(?:have|has|had) (?:simply |clearly |long |really )?outgrown',
    '(?:got|were|was|been) burn(?:ed|t) ~8 (?:twice|wrong|when|by|in)',
    '(?:rework|workarounds?|work-arounds?) ~3 (?:is|are|has|have|we|in|costs?|takes?)',
    '(?:costing|costs?|cost) (?:us|them) ~5 (?:hours|days|a month|a week|a year|per month|per year|per week|every month|every week|every year|each month|each year|a quarter|every quarter|money|deals|customers)',
    '(?:we|they|team|teams|nobody|reps|managers|analysts) ~1 (?:can not|not able to|unable to) ~1 (?:see|track|report|forecast|scale|keep up|trust|reconcile|audit|explain|tell|get (?:reliable|proper|clean|consistent|correct|good))',
    '(?:unable to) (?:see|track|report|forecast|scale|keep up|trust|reconcile|audit)',
    '(?:nobody|no one|hardly anyone|hardly anybody) ~2 (?:knows?|tell|say|sees?|trusts?|understands?|finds?) ~2 (?:where|what|which|how|why|the (?:numbers|data|reports|figures|status))',
    'none of (?:which|them|these|those) (?:agree|match|talk|fit)',
    'nothing ~5 (?:written down|documented|recorded|traceable|connected|integrated)',
    '(?:does|do|will) not (?:scale|cope|add up|match|talk to each other|fit together)',
    '(?:do|does) not (?:really |fully )?(?:trust|believe) (?:the|our|these|those) (?:numbers|data|reports|figures|forecast)',
    '(?:no|poor|little|not have|lack(?:s|ing)?|without) (?:any |real |proper |good |enough )?(?:visibility|transparency|overview|traceability|audit trail|trail)',
    'no (?:single|central|common|one) (?:place|source|system|view|version|list)',
    'no ~1 way (?:to|of) (?:see|seeing|tell|know|knowing|track|tracking|find|report|trace|check|measure|prioriti[sz]e)',
    '(?:takes|taking|took) (?:us |them |me |the team )?(?:far |way |much |simply )?(?:too long|ages|forever)',
    '(?:takes|taking) (?:us|them|the team|my team) (?:most of |more than |up to |almost |over |about )?(?:a |an |the |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve |several |\\d{1,3} )?(?:whole )?(?:days|weeks?|months?)',
    '(?:onboarding|training|closing|approving|releasing|reconciling|checking|preparing) ~5 takes ~1 (?:days|weeks|months)',
    '(?:customers?|users|drivers|auditors|people|floor|staff|suppliers) ~2 (?:complains?|complained|complaining|noticed|wait for|chase|chasing|stand around)',
    '(?:find out|found|learn) ~4 (?:when|from) (?:the|a|our) (?:customers?|auditors?)',
    '(?:gave us|have|had|got|received) (?:a|an|another|two|three|several) (?:audit )?findings? ~8 (?:audit|trail|proper|process)',
    '(?:sits?|sitting|waits?|waiting|stuck) (?:in|on) ~2 (?:inbox|inboxes|mailbox|desk|two people|one person)',
    '(?:runs?|lives?|done|kept|tracked|managed|handled|works?) ~2 (?:on paper|in excel|in spreadsheets|in spread sheets|through e-?mails?|by e-?mail|over the phone)',
    '(?:reports?|figures|numbers|data|lists?|forecasts?) (?:is|are) ~2 (?:wrong|outdated|out of date|stale|inconsistent|incomplete|unreliable)',
  ],
  unless: [
    'budget (?:is|was) ~2 (?:issue|problem|challenge)',
    '(?:your|list|unit|this|per-user) (?:price|prices|discount|quote|fee|fees)',
    '(?:the (?:price|discount|quote)|pricing)(?! changes?)',
  ],
});
