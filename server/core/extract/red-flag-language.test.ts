import { describeExtractor } from './testing/describe-extractor';

describeExtractor('red_flag_language', {
  states: [
    'We had a layoff last week.',
    'There is a hiring freeze here.',
    'We are being acquired.',
    'We decided to go with another vendor.',
    'This is not a priority for us.',
    'We are not moving forward.',
    'We decided against it.',
    'We will build it in-house.',
    'Management cancelled the project.',
    'Northwind announced a restructuring.',
  ],
  denies: [
    'There is no layoff.',
    'We are not being acquired.',
    'Management has not cancelled the project.',
    'There are no serious concerns.',
    'We never lost interest.',
    'The hiring freeze was lifted.',
  ],
  asks: ['Are you being acquired?', 'Is this still a priority, or not a priority?', 'Did you have layoffs?'],
  imagines: [
    'If there is a layoff, we stop.',
    'We might build it in-house.',
    'The project could be cancelled.',
  ],
  elsewhere: [
    'Acme had a layoff.',
    "My wife's company had a layoff.",
    'Last year, Microsoft laid off thousands of people.',
    'Our neighbors at Globex had a hiring freeze.',
    'I read that Globex announced layoffs.',
    'Our competitor had a layoff.',
    "Acme's reorganization was big.",
    'You had layoffs last month.',
    'Initech is being acquired.',
  ],
  ignores: ['This is a priority for us.', 'We cancelled the call, sorry.'],
});
