import { describeExtractor } from './testing/describe-extractor';

describeExtractor('decision_process', {
  states: [
    'The board approves anything above that.',
    'Our decision process has three steps.',
    'The final decision is made by the CFO.',
    'The steering committee has to sign off.',
    'It requires approval from our CFO.',
    'Anything over $50k needs a second signature.',
    'First legal reviews it, then the CFO signs.',
  ],
  denies: [
    'There is no approval process.',
    'The board does not approve this.',
    'It does not require approval from the CFO.',
    'The decision is not made by the board.',
    'We have no decision process.',
  ],
  asks: ['Does the board approve this?', 'What is your approval process?', 'Who decides, the board?'],
  imagines: [
    'If the board approves it, we start.',
    'The committee might approve it.',
    'It would require approval from the CFO.',
  ],
  elsewhere: [
    'Another customer has an approval process for this.',
    'The board at Acme approves such things.',
    'Globex Inc has a decision process with five steps.',
  ],
  ignores: ['We will decide soon.', 'The process works.'],
});
