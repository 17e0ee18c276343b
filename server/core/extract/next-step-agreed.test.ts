import { describeExtractor } from './testing/describe-extractor';

describeExtractor('next_step_agreed', {
  states: [
    'We agreed on a follow-up call next Tuesday.',
    'The workshop is scheduled for June 3.',
    'We will meet on Thursday.',
    'Next step is a demo for finance.',
    'Thursday at 10 works for me.',
    'See you on Monday.',
    'I accepted your invitation.',
    'I will send the signed form by Friday.',
  ],
  denies: [
    'We have not agreed on a next meeting.',
    'No meeting is scheduled.',
    'The call was not confirmed.',
    'There are no next steps agreed.',
    'Thursday does not work for me.',
  ],
  asks: ['Is a call scheduled?', 'Can we meet on Thursday?', 'Let me know when we will meet.'],
  imagines: [
    'If you agree, we will meet on Thursday.',
    'We could schedule a meeting.',
    'We might meet on Friday.',
  ],
  elsewhere: [
    'Another customer has a workshop scheduled.',
    'The people at Acme agreed on a meeting.',
    'One of our partners booked a demo.',
  ],
  ignores: ['Thanks for the meeting.', 'The review was very good.'],
  values: [
    ['The workshop is scheduled for June 3.', [{ date: '2026-06-03' }]],
    ['We will meet on Thursday.', [{ date: '2026-05-21' }]],
    ['See you next Friday.', [{ date: '2026-05-29' }]],
    ['Next step is a demo.', [{}]],
  ],
});
