import { describeExtractor } from './testing/describe-extractor';

describeExtractor('economic_buyer_named', {
  states: [
    'Maria owns the budget.',
    'Our CFO has the final say.',
    'The budget holder is our VP of Sales.',
    'I am the decision maker for this.',
    'The CFO signs off on the spend.',
    'He makes the final decision.',
    'This is my budget.',
    'Our CFO holds the budget.',
    'Dana decides on the money.',
    'The budget belongs to our VP of operations.',
    "It is paid from Mr. Brandt's budget.",
    'Elena has the final say.',
    'My boss owns the budget for this.',
    'The budget owner is Karim.',
    'Our COO approves the spend.',
    'The ultimate decision maker is our managing director.',
    'Mr. Silva is the one who pays for this.',
  ],
  denies: [
    'I am not the decision maker.',
    'The CFO does not have the final say.',
    'Maria no longer owns the budget.',
    'There is no budget holder.',
    'It is not my budget.',
  ],
  asks: ['Who owns the budget?', 'Are you the decision maker?', 'Does the CFO have the final say?'],
  imagines: [
    'If Maria owns the budget, talk to her.',
    'The CFO might have the final say.',
    'He would make the final decision.',
  ],
  elsewhere: [
    'The CFO of Acme owns the budget.',
    'At my last company the CFO had the final say and owns the budget.',
    'Another customer has a budget holder for this.',
  ],
  ignores: ['The budget is approved.', 'She decides what to eat.'],
});
