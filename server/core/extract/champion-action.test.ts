import { expect, it } from 'vitest';
import { describeExtractor, valuesOfKind } from './testing/describe-extractor';

describeExtractor('champion_action', {
  states: [
    'I presented your proposal to our CFO.',
    'I forwarded the deck to the leadership team.',
    'I made the case for this internally.',
    'We recommended you to the steering committee.',
    'I have strongly recommended going with you.',
    'I am pushing for this internally.',
    'I got you a meeting with the board.',
    'I introduced you to procurement.',
    'We got buy-in from finance.',
    'I showed the results of the trial to our managing director.',
    'I put your case to the plant managers.',
    'Our CFO heard from me why we need this.',
    'I have written the business case and sent it upstairs.',
    'I argued for you in the budget round.',
    'I convinced the head of IT.',
    'I set up a meeting for you with our CIO.',
    'I sent your slides around to the whole leadership.',
    'I stood up for your solution in the steering meeting.',
    'I got our COO on board.',
    'I made sure that the board saw your proposal.',
    'I spoke to our CEO about you and he is interested.',
    'I have recommended your product to our leadership.',
    'I fought for this in the management meeting.',
    'I shared the ROI numbers with our CFO.',
    'I got the head of production to support us.',
    'I introduced you to the right people.',
    'I presented the pilot results to the steering committee.',
    'I am selling this internally every day.',
    'I wrote a one-page summary for our executives.',
  ],
  denies: [
    'I did not present your proposal to the CFO.',
    'I have not recommended you.',
    'Nobody presented it to the board.',
    'We never made the case for it.',
    'I can not introduce you to procurement.',
  ],
  asks: [
    'Have you presented it to the CFO?',
    'Can you introduce us to procurement?',
    'Did they recommend you?',
  ],
  imagines: [
    'If I presented it to the board, they say no.',
    'I could introduce you to procurement.',
    'I might recommend you.',
  ],
  elsewhere: [
    'A friend recommended you to his boss.',
    'Someone at Acme presented it to the board.',
    'One of our partners recommended you.',
  ],
  ignores: ['Thanks for introducing yourself.', 'The board presented its numbers.'],
});

it("does not count what the seller did as the champion's act", () => {
  expect(valuesOfKind('champion_action', 'I presented the proposal to the CFO.', 'seller')).toEqual([]);
  expect(
    valuesOfKind('champion_action', 'Our champion presented the proposal to the CFO.', 'seller'),
  ).toEqual([{}]);
});
