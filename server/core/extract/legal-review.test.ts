import { describeExtractor } from './testing/describe-extractor';

describeExtractor('legal_review', {
  states: [
    'Legal is reviewing the contract.',
    'Our lawyers returned their comments.',
    'The MSA is with our legal team.',
    'We sent you our redlines.',
    'The legal review started on Monday.',
    'Counsel has marked up the agreement.',
    'The DPA is under review.',
  ],
  denies: [
    'The legal review has not started.',
    'Legal is not reviewing it.',
    'There are no redlines.',
    'We have not sent it to legal.',
    'No legal review took place.',
  ],
  asks: [
    'Is legal reviewing the contract?',
    'When will legal send redlines?',
    'Could you tell us if legal has reviewed it.',
  ],
  imagines: [
    'If legal is reviewing it, we can wait.',
    'Legal might review the contract.',
    'Legal review would take a week.',
  ],
  elsewhere: [
    'The legal team at Acme is reviewing their contract.',
    'Another customer is in legal review.',
    'Acme Inc is in legal review.',
  ],
  ignores: ['Our legal entity name changed.', 'Monday is a legal holiday.'],
});
