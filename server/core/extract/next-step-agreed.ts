// Next step agreed: both sides settled what happens next, with its day where one is named; a seller's proposal is no agreement.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const VERSION = 1;
const EVENT =
  '(?:call|meeting|demo|session|workshop|review|follow-?up|kick-?off|next steps?|walkthrough|presentation|site visit|check-?in|sync|appointment|invite|invitation|working session|readout|reference call|acceptance test|scoping session|pilot|test|interview)';

const DAY =
  '(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|the \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d\\d-\\d\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?)';

const agreed: Extractor = grammarExtractor({
  kind: 'next_step_agreed',
  version: VERSION,
  value: 'day_ahead',
  phrases: [
    `(?:agreed|agree|confirmed|confirm|scheduled|booked|arranged|set up|locked in|put in the diary) ~6 ${EVENT}`,
    `${EVENT} ~3 (?:scheduled|booked|confirmed|set|arranged|agreed|locked in|in the diary|in the calendar|in my calendar)`,
    '(?:agreed|agree) (?:to|that we will|we will|on) ~2 (?:meet|speak|talk|reconvene|regroup|sync|reconnect|follow up|call|review|send|next steps)',
    'we will (?:then |next )?(?:meet|speak|talk|reconvene|regroup|reconnect)',
    'next steps?(?: is| are| will be|:| -)(?! (?:unclear|unknown|open|missing))',
    '(?:see|meet|talk to|speak to|speak with|talk with) you (?:on|next|tomorrow|at|then|this|in (?:a|two|three|\\d))',
    `looking forward to (?:our|the|your) ~2 ${EVENT} (?:on|next|tomorrow|this|at)`,
    '(?:monday|tuesday|wednesday|thursday|friday|that|this|the date|time|\\d(?:st|nd|rd|th)?|\\d\\d(?:st|nd|rd|th)?) ~3 (?:works for|works well|works fine|suits|is good for) (?:me|us|him|her|them|our|the|everyone)',
    '(?:confirmed|booked|set|scheduled|arranged|agreed) for (?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|the \\d{1,2}|\\d{1,2})',
    '(?:accepted|accept) (?:the|your) (?:calendar )?(?:invite|invitation|meeting)',
    '(?:i|we|they|he|she) will (?:send|share|return|deliver|provide|get back|come back|revert) ~7 (?:by|on|before|tomorrow|today|next week|end of)',
    '(?:we|i|they|he|she) (?:will |then |next )?(?:meet|speak|talk|reconvene|regroup) (?:again )?(?:on|next|at|with)',
    `(?:speak|meet|talk|get|come) (?:back )?(?:together )?again (?:on|next|this) ${DAY}`,
    `(?:we will|we) (?:get|come) (?:back )?together (?:again )?(?:on|next) ${DAY}`,
    `(?:confirmed|works|set|locked|lock) (?:in )?(?:for )?${DAY}`,
    `${DAY} (?:works|it is|is (?:fine|perfect|good|confirmed|set|locked in))(?=[,.;]| for | with |$)`,
    `(?:we are|we are still|it is) on for ${DAY}`,
    `(?:i|we|they|he|she|it|team|it team|colleague) will (?:send|share|return|deliver|provide|test|run|review|compare|prepare|report|confirm|check|bring|show|come|get|present|load|join|hear|talk|speak|follow up|finish) ~8 (?:by|on|before|until) ${DAY}`,
    `you will hear ~4 (?:by|before|on) ${DAY}`,
    '(?:accepted|accept) (?:you )?(?:the|an|your) (?:calendar )?(?:invitation|invite) ~2 (?:for|to|on)',
    `(?:invitation|invite) (?:for|on) ${DAY} (?:is|went|has)`,
    `(?:i|we) (?:have |just |already )?(?:booked|blocked|reserved|held|put|pencil(?:l)?ed) ~5 (?:on|for|at|in) ~3 (?:${DAY})`,
    '(?:the|our|your) next (?:step|meeting|call|session|workshop|appointment) ~4 (?:is|will be|takes place|happens)',
    `(?:our|the) (?:follow-?up|session|workshop|meeting|call|readout|review) is on ${DAY}`,
    `(?:run|hold|do|start|begin|have) the ${EVENT} on ${DAY}`,
    '(?:agreed|said|decided|settled) that ~8 (?:on|by|before|this week|next week)',
    '(?:as (?:discussed|agreed)|agreed),? (?:you|we|i) (?:will )?(?:send|share|show|bring|meet|speak|review|prepare)',
    'you (?:send|show|bring|test|connect|present|prepare|load) ~5 [a-z]{2,20},? (?:and )?(?:we|i) (?:review|bring|look|test|send|check|prepare)',
    `same (?:group|time|place|people|room)(?: again)? (?:on|next) ${DAY}`,
    `looking forward to ~4 (?:on|next) ${DAY}`,
    'see you (?:all )?(?:again )?on',
  ],
});

/** A day that the buyer proposes binds the buyer; the seller's own proposal is none of ours to count. */
const proposedByBuyer: Extractor = grammarExtractor({
  kind: 'next_step_agreed',
  version: VERSION,
  isBuyersAct: true,
  value: 'day_ahead',
  phrases: [
    '(?:sent|resent|updated) (?:you )?(?:the|an|your) (?:calendar )?(?:invitation|invite) ~2 (?:for|to|on)',
    `let us ~1 (?:meet|speak|talk|reconvene|regroup|do|use|plan|lock|schedule|compare|review|take|book|set|have|hold|go through|look) ~8 (?:on|for|next) ${DAY}`,
    `let us ~1 (?:compare|reconvene|meet|lock|plan) ~5 ${DAY}`,
    `(?:schedule|set up|book|plan|arrange|organi[sz]e) the ~2 ${EVENT} (?:for|on) ${DAY}`,
    `(?:would|want) (?:like )?to (?:see|review|test|discuss|go through) ~5 (?:on|next) ${DAY}`,
    `on ${DAY} (?:we|i) (?:would like|want) to (?:see|review|test|discuss|go through|meet)`,
  ],
});

export const nextStepAgreed: Extractor = {
  kind: 'next_step_agreed',
  version: VERSION,
  mayState: (sentence) => agreed.mayState(sentence) || proposedByBuyer.mayState(sentence),
  read: (reading) => [...agreed.read(reading), ...proposedByBuyer.read(reading)],
};
