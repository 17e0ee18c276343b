import { describeExtractor } from './testing/describe-extractor';

describeExtractor('outcome_quantified', {
  states: [
    'This saves us 20 hours a week.',
    'We reduced reporting time by 30%.',
    'The ROI is 250 percent.',
    'It is worth about $200k a year to us.',
    'We went from 10 days to 3 days.',
    'The pilot showed 15% fewer errors.',
    'We cut the close from ten to 4 days.',
  ],
  denies: [
    'This does not save us 20 hours.',
    'We have not reduced it by 30%.',
    'It was never worth $200k.',
    'There was no gain of 10%.',
    'There is no payback in 6 months.',
  ],
  asks: ['Does this save 20 hours a week?', 'How much did you save, 30%?', 'Is the ROI 250%?'],
  imagines: [
    'If this saves 20 hours, we buy.',
    'It could save 20 hours a week.',
    'This might reduce churn by 5%.',
  ],
  elsewhere: [
    'Another customer saved 20 hours a week.',
    'Acme saved 30% of its time.',
    'The case study says it saves 20 hours a week.',
    'At my last job it saved us 20 hours a week.',
  ],
  ignores: [
    'They cut the budget by 20%.',
    'We got a discount of 10%.',
    'It saves us time.',
    'The quote went from $50k to $40k.',
  ],
  values: [
    ['It is worth about $200k a year to us.', [{ amount: '200000', currency: 'USD' }]],
    ['It saves us 20 hours a week.', [{}]],
  ],
});
