// The checklist's items and the states an item or a deal's dollars can be in.
const OPEN_ITEM_KEYS = [
  'eb_engaged',
  'proposal',
  'paper_process',
  'close_event',
  'next_step',
  'pain',
  'economic_buyer',
  'champion',
  'decision_process',
  'budget',
  'action_plan',
  'multi_thread',
  'signatory',
  'metrics',
  'decision_criteria',
  'competition',
  'contract_end_known',
  'notice_date_ahead',
  'renewal_quote',
] as const;
const CLOSING_ITEM_KEYS = [
  'signed_order',
  'amount_equals_contract',
  'signed_in_period',
  'counterparty_signed',
  'booked',
] as const;
export const ITEM_KEYS = [...OPEN_ITEM_KEYS, ...CLOSING_ITEM_KEYS] as const;
export type ItemKey = (typeof ITEM_KEYS)[number];

export const ITEM_LABELS: Record<ItemKey, string> = {
  eb_engaged: 'Economic buyer engaged',
  proposal: 'Quote equals the amount',
  paper_process: 'Legal, security or procurement under way',
  close_event: "Close date tied to a buyer's event",
  next_step: 'Next step dated',
  pain: 'Pain stated',
  economic_buyer: 'Economic buyer identified',
  champion: 'Champion acting for us',
  decision_process: 'Decision process known',
  budget: 'Budget confirmed',
  action_plan: 'Shared action plan',
  multi_thread: 'More than one buyer contact',
  signatory: 'Signatory known',
  metrics: 'Outcome quantified',
  decision_criteria: 'Decision criteria known',
  competition: 'Competition known',
  contract_end_known: 'Contract end known',
  notice_date_ahead: 'Notice date still ahead',
  renewal_quote: 'Renewal quote equals the amount',
  signed_order: 'Signed order',
  amount_equals_contract: 'Amount equals the contract',
  signed_in_period: 'Signed in the period',
  counterparty_signed: 'Counterparty signed',
  booked: 'Booked',
};

export const ITEM_STATES = [
  'met',
  'stale',
  'challenged',
  'contradicted',
  'missing',
  'not_observable',
  'not_yet_knowable',
  'waived',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const DOLLAR_STATES = ['evidenced', 'waived', 'gap', 'contradicted'] as const;
export type DollarState = (typeof DOLLAR_STATES)[number];
