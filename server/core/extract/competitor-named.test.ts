import { describeExtractor } from './testing/describe-extractor';

describeExtractor('competitor_named', {
  states: [
    'We are also looking at Initech.',
    'Hooli Cloud gave us a lower quote.',
    'The incumbent is Initech.',
    'We are comparing you with Box.',
    'You are on the shortlist, we shortlisted three vendors.',
    'We are talking to one of your competitors.',
    'We got a proposal from another vendor.',
  ],
  denies: [
    'We are not considering Initech.',
    'Initech is not an alternative for us.',
    'There are no other vendors.',
    'We never looked at Hooli Cloud.',
    'We ruled out Initech as a vendor, never to be considered again.',
  ],
  asks: ['Are you evaluating Initech?', 'Do you talk to other vendors?', 'How do you compare with Box?'],
  imagines: [
    'If we compared you with Initech, you win.',
    'We might evaluate Hooli Cloud.',
    'We could look at another vendor.',
  ],
  elsewhere: [
    'Initech had a layoff.',
    'Hooli Cloud announced its earnings and a new offer.',
    'Another company switched to other vendors.',
  ],
  ignores: [
    'Please put it in a box as we compare.',
    'We compared the Initechnology offers.',
    'We met our own competitors at the fair.',
  ],
  values: [
    ['We are comparing Initech and Hooli Cloud.', [{ term: 'Hooli Cloud' }, { term: 'Initech' }]],
    ['We are evaluating another vendor.', [{}]],
  ],
});
