import { describeExtractor } from './testing/describe-extractor';

describeExtractor('signatory_named', {
  states: [
    'Our CFO will sign the contract.',
    'Maria Gomez, our CFO, will sign.',
    'The signatory is Maria Lopez.',
    'Peter is authorized to sign.',
    'Maria will sign it on Friday.',
    'She signs on behalf of the company.',
    'The DocuSign goes to our managing director.',
    'The managing director countersigns.',
    'Our CEO signs all contracts.',
    'The contract has to be signed by Paula Stein.',
    'Please send it to Mr. Weber for signature.',
    'Carla is authorised to sign for us.',
    'Two managing directors sign jointly.',
    'Our finance director will sign the order form.',
    'The authorised signatory is Tim Roth.',
    'Ms. Keller signs on behalf of the company.',
    'The signature will come from our COO.',
  ],
  denies: [
    'The CFO will not sign the contract.',
    'Peter is not authorized to sign.',
    'Nobody is authorized to sign.',
    'Maria is not the signatory.',
    'There is no signatory.',
  ],
  asks: ['Who is the signatory?', 'Will the CFO sign the contract?', 'Is Peter authorized to sign?'],
  imagines: ['If the CFO signs, we start.', 'Maria might sign it.', 'The signatory would be Peter.'],
  elsewhere: [
    'The CFO of Acme will sign their contract.',
    'At my previous firm the CFO signs everything.',
    'Another customer has the CEO sign the contract.',
  ],
  ignores: [
    'We will sign the contract soon.',
    'Please sign in to the portal.',
    'The CFO signs off tomorrow.',
  ],
});
