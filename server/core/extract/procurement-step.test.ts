import { describeExtractor } from './testing/describe-extractor';

describeExtractor('procurement_step', {
  states: [
    'Procurement is reviewing the terms.',
    'I introduced you to procurement.',
    'The purchase order is on its way.',
    'Please complete the vendor registration.',
    'We raised a purchase requisition.',
    'It is now with our purchasing team.',
    'Procurement has opened a ticket.',
  ],
  denies: [
    'Procurement is not involved.',
    'There is no procurement process.',
    'The purchase order was not issued.',
    'We have not raised a requisition.',
    'It is not with procurement.',
  ],
  asks: ['Is procurement involved?', 'Who is your procurement lead?', 'Has the purchase order been issued?'],
  imagines: [
    'If procurement is involved, add two weeks.',
    'Procurement might ask for more.',
    'In case a purchase order is needed, write me.',
  ],
  elsewhere: [
    'Another company has procurement reviewing it.',
    'The procurement team at Acme is reviewing it.',
    'A friend of mine raised a purchase order for it.',
  ],
  ignores: [
    'We sell procurement software.',
    'We are interested in purchasing three units.',
    'We will process it.',
  ],
});
