import { describeExtractor } from './testing/describe-extractor';

describeExtractor('decision_criteria', {
  states: [
    'Our decision criteria are security and price.',
    'The success criteria for the pilot are attached.',
    'Single sign-on is a must-have.',
    'The most important factor is integration.',
    'We will compare the offers based on price and support.',
    'We use a scorecard for vendors.',
    'An audit trail is a hard requirement for us.',
  ],
  denies: [
    'We have no decision criteria yet.',
    'Price is not the most important factor.',
    'Single sign-on is not a must-have.',
    'There is no scorecard.',
    'We do not decide based on price.',
  ],
  asks: [
    'What are your decision criteria?',
    'Is single sign-on a must-have?',
    'How will you compare the offers?',
  ],
  imagines: ['If price is the most important factor, you lose.', 'Security might be a key requirement.'],
  elsewhere: [
    'Another customer has a scorecard.',
    'At my previous job price was the most important factor.',
    'The team at Acme has its decision criteria.',
  ],
  ignores: ['The demo was nice.', 'We like the colours.'],
});
