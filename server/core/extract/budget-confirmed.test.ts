import { describeExtractor } from './testing/describe-extractor';

describeExtractor('budget_confirmed', {
  states: [
    'The budget has been approved.',
    'We have budget for this.',
    'Finance approved the funding yesterday.',
    'The money for the project is set aside.',
    'We secured funding for the first year.',
    'This is budgeted for Q3.',
    'I got the budget signed off.',
    'Our budget is $50,000.',
    'Finance has allocated $150,000 to the initiative.',
  ],
  denies: [
    "The budget hasn't been approved.",
    'We have no budget for this.',
    "We don't have budget.",
    'No funding was secured.',
    'Nobody approved the budget.',
    'There is no budget issue.',
  ],
  asks: [
    'Has the budget been approved?',
    'Do you have budget for this',
    'Can you confirm if budget is approved.',
  ],
  imagines: [
    'If we had budget we would sign today.',
    'Once the budget is approved we can move.',
    'We are waiting for the budget to be approved.',
    'The budget will be approved soon.',
    'Hopefully the budget gets approved.',
  ],
  elsewhere: [
    'Acme has approved the budget for something like this.',
    'Another customer secured funding for it.',
    "Globex's budget is approved.",
  ],
  ignores: [
    'We have budget problems.',
    'We have budget meetings every week.',
    'I submitted the budget request to be approved.',
  ],
  values: [
    ['The budget of $120k is approved.', [{ amount: '120000', currency: 'USD' }]],
    ['We have budget of EUR 45.000,50 for this.', [{ amount: '45000.50', currency: 'EUR' }]],
  ],
});
