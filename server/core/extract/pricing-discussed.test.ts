import { describeExtractor } from './testing/describe-extractor';

describeExtractor('pricing_discussed', {
  states: [
    'We went through the pricing with finance.',
    'Your quote came in at $45,000.',
    'The price per seat looks fine.',
    'We need a discount of ten percent.',
    'The payment terms are acceptable.',
    'I attached the updated quotation.',
    'License fees are higher than last year.',
  ],
  denies: [
    "We don't have pricing concerns.",
    'We did not talk about pricing.',
    'No discount was discussed.',
    'There is no price attached.',
    'We have not received your quote.',
  ],
  asks: [
    'What is the price?',
    'Could you send us pricing',
    'Is there a discount for three years?',
    'Let us know how much the price is.',
  ],
  imagines: ['If the price were lower, we would buy.', 'Pricing might be a topic later.'],
  elsewhere: [
    'One of our other customers pays a lower price.',
    'A friend got a discount from his vendor.',
    'The team at Acme got better pricing.',
  ],
  ignores: ['Our stock price went up.', 'To quote a wise man, take it slow.', 'Oil prices are high.'],
  values: [
    ['Your quote of $45,000 arrived.', [{ amount: '45000', currency: 'USD' }]],
    ['The price is 1.5m EUR.', [{ amount: '1500000', currency: 'EUR' }]],
    ['We discussed pricing.', [{}]],
  ],
});
