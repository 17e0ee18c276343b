// Scope change: what is to be bought grows, shrinks or is cut into phases; changes of our own product are not.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const THINGS =
  '(?:seats?|users?|licen[cs]es?|modules?|sites?|locations?|regions?|countries|departments?|business units?|subsidiar(?:y|ies)|plants?|teams?|add-?ons?)';

const PARTS =
  '(?:scope|phase|proposal|offer|quote|package|order|contract|project|rollout|deal|first step|pilot)';
const PART =
  '(?:pilot|migration|training|support|reporting|reporting part|analytics|app|mobile app|connector|integration|onboarding|services|modules?|add-?on|[a-z]{2,20} part|phase (?:two|three|2|3)|second phase)';
const NUMBER = '(?:\\d[\\d,.]{0,8}|one|two|three|four|five|six|seven|eight|nine|ten)';

export const scopeChange: Extractor = grammarExtractor({
  kind: 'scope_change',
  version: 1,
  isBuyersState: true,
  isCompanyEvent: true,
  phrases: [
    `(?:add|adds|added|adding|include|includes|included|including|extend|extended|extending|expand|expanded|expanding|increase|increased|increasing|reduce|reduced|reducing|remove|removed|removing|drop|dropped|dropping|cut|cutting|take out|taking out) ~5 ${THINGS} ~3 (?:to|from|in|into|for|as well|too|instead|only|and|or|now|until)`,
    `(?:add|added|adding|increase|increased|increasing|reduce|reduced|reducing|remove|removed|removing|drop|dropped|dropping|cut|cutting) (?:the|another|an|a|our|number of|the number of|some|\\d{1,6}) ~2 ${THINGS}`,
    '(?:scope|project scope) ~2 (?:changed|changes|change|changing|reduced|expanded|grown|grew|shrunk|extended|widened|narrowed|increased|smaller|larger|creep)',
    '(?:change|changed|changing|reduce|reduced|reducing|expand|expanded|expanding|widen|widened|narrow|narrowed|extend|extended|adjust|adjusted|increase|increased) (?:the|our|its|their) ~1 scope',
    '(?:out of|removed from|added to|part of the new) (?:the )?scope',
    '(?:start|starting|begin|go|going) (?:smaller|with phase (?:one|1)|with a smaller|with only|with just)',
    '(?:fewer|additional|extra|more) (?:seats|users|licen[cs]es|modules|sites) (?:than|for|in|to|are|will)',
    '(?:only|just) (?:phase (?:one|1)|the first phase|the core module)',
    `(?:add|added|adding|include|included|including|extend|extended|extending|expand|expanded|expanding|bring|bringing|take) ~6 (?:to|in|into|on) (?:the|our|this|your|board|your) ~1 ${PARTS}`,
    `(?:take|taking|remove|removed|drop|dropped|leave|leaving|cut|strip|stripped|move|moved|moves) ~5 (?:out of|from) (?:the|our|your|this) ~1 ${PARTS}`,
    `(?:drop|drops|dropped|dropping|leave out|left out|remove|removed|cancel|cancelled|canceled|cut|cutting|skip|skipping|take out|exclude|excluded|without) (?:the|all|our|any) ~1 ${PART}`,
    `${PART} ~3 (?:can be left out|left out|no longer needed|not needed|not required|removed|dropped|cancelled|canceled|moves? to|moved to|excluded)`,
    '(?:extend|extended|expand|expanded|widen|enlarge|grow|grown|limit|limited|reduce|reduced|shrink|cut|scale|scaled) (?:the|our|it|this|back|down) ~2 (?:to|by) (?!(?:\\d{1,2}(?:st|nd|rd|th)|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|next|half|under|below)\\b)[a-z\\d]{1,20}',
    `(?:reduce|reduced|limit|limited|cut|trim|trimmed|shrink) (?:the|our) ${PARTS}`,
    '(?:number of (?:[a-z]{2,20} )?(?:users|seats|licen[cs]es|sites|plants)|seat count|user count|users|seats|headcount|order|package|rollout|requirement list|requirements?|needs) ~2 (?:gone up|went up|goes up|go up|up to|grows?|grew|grown|increased|increases|shrinks?|shrunk|shrank|doubles?|doubled|halved|has to change|changed|down to|dropped|smaller|bigger|larger)',
    'scope (?:doubles?|doubled|grows?|shrinks?|halves|is (?:bigger|smaller|larger|wider|now))',
    `(?:instead of|rather than|not) (?:all|the whole|both|${NUMBER}|everyone|every) ~2 (?:we|${THINGS}|start|company|department|group|$)`,
    `${NUMBER} ~1 ${THINGS},? (?:rather than|instead of|not|more|fewer|less|will do|extra|only)`,
    `${NUMBER} (?:more|additional|extra|fewer|further|read-only|named) (?:[a-z]{2,20} )?(?:${THINGS}|people)`,
    `${NUMBER} (?:users|seats|licen[cs]es|people) (?:more|less|fewer|will do|are enough|is enough)`,
    `only ${NUMBER} (?:people|${THINGS}) (?:will|are going to|can|to)`,
    `(?:start|starting|begin|beginning|go live|going live|launch) (?:only |just |first )?with (?:only |just )?(?:${NUMBER}|half|a single|the core|part|one)(?= )`,
    '(?:start|begin|starting|starts|begins) with ~3 only',
    'only ~4 (?:will take part|takes part|is included|at first|in the beginning|in the first (?:phase|step|year))',
    '(?:now |also |is |are )(?:in|out of|part of the|within|no longer in) scope',
    '(?:later|second|third|next) phase',
    'phase (?:one|1) only',
    '(?:smaller|bigger|larger|reduced|leaner|wider|broader|narrower) ~1 (?:first step|rollout|package|start|scope|footprint|order|deal|deployment|project)',
    '(?:three|two|five|one|four|\\d)-year (?:term|contract|deal|agreement)? ?(?:instead|rather)',
    '(?:change of plan|merged (?:two|three) departments|straight to rollout)',
    '(?:join|joins|joining|take part|come on board|be included|participate) (?:as well|too|after all|now)',
    '(?:include|add|take|bring in|on board) ~4 (?:too|as well|after all|on board)',
    '(?:want|wants|wanted|need|needs|ask|asks|asked|asking) (?:for )?the same for',
    '(?:would like|want|decided|need|wants|needs) to (?:now )?(?:include|add|extend|expand|reduce|drop|remove|leave out|buy) ~5 (?:department|team|site|plant|region|module|support|training|seats|users|together|to [a-z]{2,20})',
    '(?:order|contract|deal) (?:grows?|shrinks?|goes up|goes down) to',
    '(?:leave|leaving|left) out',
    'change the number of (?:seats|users|licen[cs]es|sites)',
    'add (?:premium|extended|additional|more) (?:support|services|training|modules)',
    '(?:we|they|i) only (?:want|need|take|buy) (?:the (?:basic|core|standard|smallest|first)|\\d)',
    '(?:rollout|project|order|scope|contract|first phase) ~2 (?:includes?|covers?|excludes?|now includes) (?:the|all|our|only|also)',
    '(?:expand|extend|roll out|widen) it (?:to|across|into)',
    '(?:smaller|bigger|larger|wider|narrower) than (?:planned|we (?:planned|told|said)|expected|agreed|discussed)',
    '(?:subsidiar(?:y|ies)|plants?|sites?|departments?|countries|regions?) ~4 (?:will join|joins?|come on board|takes? part|included) (?:as well|too|also|after all)',
    '(?:fewer|more|additional|extra) (?:seats|users|licen[cs]es|modules|sites)(?=[.,;]|$)',
  ],
  unless: [
    '(?:added|add|adding|included) (?:you|him|her|them|me|my|our) ~2 (?:to|in|on)',
    'scope of (?:the|this|our) (?:call|meeting)',
  ],
});
