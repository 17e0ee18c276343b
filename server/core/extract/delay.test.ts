import { describeExtractor } from './testing/describe-extractor';

describeExtractor('delay', {
  states: [
    'We have to push the decision to next quarter.',
    'The signature slipped to July.',
    'The project is on hold for now.',
    'We need more time.',
    "We won't be able to sign before the end of June.",
    'The approval is taking longer than expected.',
    'Management postponed the purchase.',
    'Let us be open: we put the evaluation on hold.',
    'We will revisit this in Q4.',
  ],
  denies: [
    'The decision has not been postponed.',
    'We do not need more time.',
    'The project is not on hold.',
    'There is no need to push the decision to July.',
    'Nothing is behind schedule.',
  ],
  asks: ['Has the decision moved to July?', 'Do you need more time?', 'Is the project on hold'],
  imagines: [
    'If we need more time, I will call.',
    'The signature might slip to July.',
    'In case the project is put on hold, we stop.',
  ],
  elsewhere: [
    'Acme has put the project on hold.',
    'Another customer postponed the purchase.',
    'Globex delayed the decision to July.',
    "Acme's project is on hold for now.",
  ],
  ignores: [
    'Sorry for the delay in my reply.',
    'Can we push the call to Thursday.',
    'We moved our meeting to Friday.',
    'We moved it forward to June.',
    'Let us push this to the next stage.',
  ],
  values: [
    ['The signature slipped to July 15.', [{ date: '2026-07-15' }]],
    ['We pushed the decision to the end of next quarter.', [{ date: '2026-09-30' }]],
    ['We need more time.', [{}]],
  ],
});
