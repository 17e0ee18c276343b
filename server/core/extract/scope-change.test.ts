import { describeExtractor } from './testing/describe-extractor';

describeExtractor('scope_change', {
  states: [
    'We want to add 50 users.',
    'The scope has changed.',
    'We reduced the number of seats.',
    'We are dropping the analytics module.',
    'Please add another site to the order.',
    'We will start smaller.',
    'The project scope was reduced to Germany.',
    'We need fewer licenses than planned.',
  ],
  denies: [
    'The scope has not changed.',
    'We are not adding users.',
    'There is no change of scope, the scope never changed.',
    'We will not drop the module.',
    'We never reduced the number of seats.',
  ],
  asks: ['Can we add 50 users?', 'Has the scope changed?', 'Do you want to add another site?'],
  imagines: [
    'If we add 50 users, what then.',
    'We might add another site.',
    'We could reduce the number of seats.',
  ],
  elsewhere: ['Another customer added 50 users.', 'Acme added 200 users.', "Acme's scope has changed."],
  ignores: ['I added you to the thread.', 'Our users like it.'],
});
