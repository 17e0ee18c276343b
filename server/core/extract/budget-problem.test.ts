import { describeExtractor } from './testing/describe-extractor';

describeExtractor('budget_problem', {
  states: [
    'We have no budget for this year.',
    "We don't have the budget.",
    'Our budget has been frozen.',
    'Finance cut the budget last week.',
    'There are budget constraints on our side.',
    'Your proposal is over our budget.',
    'The budget has not been approved.',
    'We lost our funding.',
    "We can't afford this right now.",
    'There is a spending freeze until autumn.',
    'Money is tight this year.',
  ],
  denies: [
    'There is no budget issue.',
    'No budget issue on our side.',
    "We don't have any budget problems.",
    "Budget isn't a problem, and there is no budget constraint.",
    'The budget freeze was lifted.',
    'The budget problem has been resolved.',
    'We never had budget concerns.',
    'We are not over budget.',
  ],
  asks: [
    'Do you have no budget this year?',
    'Is the budget frozen?',
    'Let us know whether the budget was cut.',
  ],
  imagines: [
    'If we had no budget we would tell you.',
    'In case the budget is frozen, we talk again.',
    'The budget might get cut.',
  ],
  elsewhere: [
    'Acme had its budget frozen.',
    'Globex froze the budget for such tools.',
    'Another company lost its funding.',
    "Acme's budget was cut.",
    'I hear you had budget cuts.',
    'One of our suppliers ran out of funding.',
  ],
  ignores: ['The budget holder is Maria.', 'Our budget meeting is next week.'],
});
