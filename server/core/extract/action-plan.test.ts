import { describeExtractor } from './testing/describe-extractor';

describeExtractor('action_plan', {
  states: [
    'I updated the mutual action plan.',
    'Please find our joint project plan attached.',
    'We added two rows to the shared plan.',
    'The close plan looks good to us.',
    'I commented on your plan.',
    'We agreed on the milestones.',
    'The timeline we agreed still holds.',
  ],
  denies: [
    'There is no mutual action plan.',
    'We did not agree on the plan.',
    'I have not updated the plan.',
    'We never had a shared plan.',
    'We do not need a close plan.',
  ],
  asks: ['Do you have a mutual action plan?', 'Can you update the shared plan?', 'Is the close plan ready?'],
  imagines: [
    'If we had a mutual action plan, it helps.',
    'A joint plan might help.',
    'A shared timeline would be good.',
  ],
  elsewhere: [
    'Another customer keeps a mutual action plan.',
    'The people at Acme have a joint plan.',
    'Globex Inc keeps a shared plan.',
  ],
  ignores: ['We plan to travel.', 'My pension plan and the phone action plan differ, as does my phone plan.'],
});
