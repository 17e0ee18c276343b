import { expect, it } from 'vitest';
import { describeExtractor, valuesOfKind } from './testing/describe-extractor';

describeExtractor('buyer_date', {
  states: [
    'We plan to sign by the 14th of May 2027.',
    'Our board meets on June 3.',
    'We need to be live by 2026-07-01.',
    'The decision is due end of next week.',
    'Our current contract expires on 30 June.',
    'We will sign before the end of the month.',
    'The CFO approves it in two weeks, the decision is set for then.',
    'Our deadline is June 15th.',
    'The contract has to be signed by June 12.',
    'We want the decision on June 9.',
    'Our old licence runs out on 30 June.',
    'The supervisory board sits on June 18.',
    'On July 1 the new site opens and we need the system by then.',
    'We have until June 26 to order.',
    'June 30 is our cut-off.',
    'Management decides on June 11.',
    'We aim for a start on 1 July.',
    'We will sign by June 10.',
    'The board decides on June 17.',
    'Our contract with the current vendor ends on June 30.',
    'We want to be live on July 1.',
    'The order will be placed before June 20.',
    'Our deadline is June 26.',
    'The steering committee approves it on June 12.',
    'We need the decision by June 5.',
    'The final signature is planned for June 22.',
    'Our target date is June 15.',
  ],
  denies: [
    'We will not sign by June 3.',
    'There is no deadline on June 3.',
    'The board does not meet on June 3.',
    'We never planned to sign by June 3.',
    'Our contract does not expire on June 30.',
  ],
  asks: ['Can you sign by June 3?', 'Is your deadline June 3?', 'When does the board meet, on June 3?'],
  imagines: [
    'If all goes well, we sign by June 3.',
    'We might sign by June 3.',
    'We would sign by June 3 in theory.',
  ],
  elsewhere: [
    'Another customer plans to sign by June 3.',
    'The board at Acme meets on June 3.',
    'Globex Inc plans to sign by June 3.',
  ],
  ignores: [
    'We will sign soon.',
    'We signed on May 3.',
    'I am out of office until June 3.',
    'The webinar is on June 3, we start at ten.',
    'You promised to be ready by June 3.',
    'The deadline is 6/7.',
  ],
  values: [
    ['We plan to sign by the 14th of May 2027.', [{ date: '2027-05-14' }]],
    ['We will sign by the end of next week.', [{ date: '2026-05-29' }]],
    ['We will sign no later than June 3.', [{ date: '2026-06-03' }]],
    ['The decision will be made on 2026-06-03.', [{ date: '2026-06-03' }]],
    ['We want to go live by January 15.', [{ date: '2027-01-15' }]],
  ],
});

it("counts a date as the buyer's only when it is the buyer who names it", () => {
  expect(valuesOfKind('buyer_date', 'They plan to sign by June 3.', 'seller')).toEqual([
    { date: '2026-06-03' },
  ]);
  expect(valuesOfKind('buyer_date', 'We need to close this by June 3.', 'seller')).toEqual([]);
  expect(valuesOfKind('buyer_date', 'I plan to send the order form to sign by June 3.', 'seller')).toEqual(
    [],
  );
});
