// Next step agreed: both sides settled what happens next, with its day where one is named; a proposal is no agreement.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const EVENT =
  '(?:call|meeting|demo|session|workshop|review|follow-?up|kick-?off|next steps?|walkthrough|presentation|site visit|check-?in|sync|appointment|invite|invitation|working session)';

export const nextStepAgreed: Extractor = grammarExtractor({
  kind: 'next_step_agreed',
  version: 1,
  value: 'day_ahead',
  phrases: [
    `(?:agreed|agree|confirmed|confirm|scheduled|booked|arranged|set up|locked in|put in the diary) ~6 ${EVENT}`,
    `${EVENT} ~3 (?:scheduled|booked|confirmed|set|arranged|agreed|locked in|in the diary|in the calendar|in my calendar)`,
    '(?:agreed|agree) (?:to|that we will|we will|on) ~2 (?:meet|speak|talk|reconvene|regroup|sync|reconnect|follow up|call|review|send|next steps)',
    'we will (?:then |next )?(?:meet|speak|talk|reconvene|regroup|reconnect)',
    'next steps?(?: is| are| will be|:| -)(?! (?:unclear|unknown|open|missing))',
    '(?:see|meet|talk to|speak to|speak with|talk with) you (?:on|next|tomorrow|at|then|this|in)',
    `looking forward to (?:our|the|your) ~2 ${EVENT} (?:on|next|tomorrow|this|at)`,
    '(?:monday|tuesday|wednesday|thursday|friday|that|this|the date|time|\\d(?:st|nd|rd|th)?|\\d\\d(?:st|nd|rd|th)?) ~3 (?:works for|works well|works fine|suits|is good for) (?:me|us|him|her|them|our|the|everyone)',
    '(?:confirmed|booked|set|scheduled|arranged|agreed) for (?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week|the \\d{1,2}|\\d{1,2})',
    '(?:accepted|accept) (?:the|your) (?:calendar )?(?:invite|invitation|meeting)',
    '(?:i|we|they|he|she) will (?:send|share|return|deliver|provide|get back|come back|revert) ~7 (?:by|on|before|tomorrow|today|next week|end of)',
  ],
});
