import { describeExtractor } from './testing/describe-extractor';

describeExtractor('pain', {
  states: [
    'We are struggling with manual reporting.',
    'Our biggest pain is the month-end close.',
    'The team spends three days a week on reconciliations.',
    'Forecasting is far too slow today.',
    "We're fed up with our current tool.",
    'This is costing us about 40 hours every month.',
    "We can't trust the numbers in the weekly call.",
    'The old system keeps crashing.',
    'Northwind is struggling to keep its data clean.',
    'We have no visibility into the pipeline.',
  ],
  denies: [
    'We are not struggling with reporting.',
    'Reporting is not too slow.',
    "We don't waste time on this.",
    'Manual reporting is no longer a problem since the biggest pain is behind us.',
    'We never lose deals over it.',
    'There are no bottlenecks in our process.',
  ],
  asks: [
    'What is your biggest challenge?',
    'Are you struggling with reporting',
    'Do you lose hours on manual work?',
  ],
  imagines: [
    'If we were struggling with reporting, we would call you.',
    'It might be too slow for the team.',
  ],
  elsewhere: [
    'Acme is struggling with manual reporting.',
    'One of our other customers was struggling with manual reporting.',
    'At my previous job we were struggling with manual reporting.',
    "Acme's biggest problem is reporting.",
  ],
  ignores: ['Your price is our main issue.', 'Thanks for your time, the demo was very good.'],
});
