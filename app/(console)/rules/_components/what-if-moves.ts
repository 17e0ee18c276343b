// The moves that a what-if can ask about, as the form names them, and whether each is about a deal.
export const WHAT_IF_CHOICES = [
  { value: 'commitment.change', label: 'Change a commitment', hasDeal: true },
  { value: 'draft.accept', label: 'Accept a draft', hasDeal: true },
  { value: 'draft.decline', label: 'Decline a draft', hasDeal: true },
  { value: 'item.say_not_yet_knowable', label: 'Say “not knowable yet”', hasDeal: true },
  { value: 'item.waive', label: 'Ask for a waiver', hasDeal: true },
  { value: 'item.approve_waiver', label: 'Approve a waiver', hasDeal: true },
  { value: 'fact.attach', label: 'Attach a link as evidence', hasDeal: true },
  { value: 'fact.confirm', label: 'Confirm an attached link', hasDeal: true },
  { value: 'flag.acknowledge', label: 'Acknowledge a flag', hasDeal: true },
  { value: 'flag.dispute', label: 'Dispute a flag', hasDeal: true },
  { value: 'deal.snooze', label: 'Snooze the deal', hasDeal: true },
  { value: 'evidence.view', label: 'Look at its evidence', hasDeal: true },
  { value: 'draft.file_many', label: 'File drafts', hasDeal: true },
  { value: 'account.enrich', label: 'Enrich the account', hasDeal: true },
  { value: 'source.create', label: 'Add a source', hasDeal: false },
  { value: 'summary.generate', label: 'Summarise the deal', hasDeal: true },
  { value: 'opportunity.draft', label: 'Open a draft opportunity', hasDeal: false },
  { value: 'message.draft', label: 'Draft a message to a customer', hasDeal: true },
  { value: 'message.send', label: 'Send a message to a customer', hasDeal: true },
  { value: 'message.approve', label: 'Approve a message', hasDeal: true },
] as const;
export type WhatIfMove = (typeof WHAT_IF_CHOICES)[number]['value'];

/** What one can say about a message where the deal has none; the policies are asked with it. */
const HOLDS = {
  'message.send': [
    ['isWithinTemplate', "It keeps within a template's guardrails"],
    ['hasManagerApproval', 'A manager has approved it'],
    ['isFirstContact', 'It is the first message to that contact'],
    ['mentionsPricingTermsOrCompetitor', 'It mentions pricing, terms or a competitor'],
    ['isReviewedByPerson', 'A person has reviewed it'],
    ['isApprovalOver', 'Its approval has run out'],
  ],
  'message.approve': [
    ['isProposer', 'They wrote it themselves'],
    ['reportsToEither', 'They report to the owner or the writer'],
    ['isAtTop', 'No manager above the owner is left'],
  ],
} as const;
export type Holds = (typeof HOLDS)[keyof typeof HOLDS][number][0];

export function holdsOf(move: WhatIfMove): readonly (readonly [Holds, string])[] {
  return move in HOLDS ? HOLDS[move as keyof typeof HOLDS] : [];
}

export const FIELD_CHOICES = [
  { value: 'closes_on', label: 'Close date' },
  { value: 'category', label: 'Forecast category' },
  { value: 'stage', label: 'Stage' },
  { value: 'amount', label: 'Amount' },
  { value: 'next_step', label: 'Next step' },
] as const;
export type WhatIfField = (typeof FIELD_CHOICES)[number]['value'];

/** What the address holds of a question; what is none is left out. */
export function readWhatIf(address: URLSearchParams) {
  const text = (name: string) => address.get(name) ?? '';
  const said = text('holds').split(',');
  const move = WHAT_IF_CHOICES.find(({ value }) => value === text('move')) ?? WHAT_IF_CHOICES[0];
  const uuid = (value: string) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : '');
  return {
    who: text('who') === 'agent' ? 'agent' : uuid(text('who')),
    move,
    deal: uuid(text('deal')),
    field: FIELD_CHOICES.find(({ value }) => value === text('field'))?.value ?? 'closes_on',
    value: text('value').slice(0, 400),
    reason: /^[a-z_]{0,60}$/.test(text('reason')) ? text('reason') : '',
    holds: holdsOf(move.value)
      .map(([name]) => name)
      .filter((name) => said.includes(name)),
  };
}
