// The moves that a what-if can ask about, as the form names them, and whether each is about a deal.
export const WHAT_IF_CHOICES = [
  { value: 'commitment.change', label: 'Change a promise', hasDeal: true },
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
  { value: 'source.create', label: 'Add a source', hasDeal: false },
] as const;
export type WhatIfMove = (typeof WHAT_IF_CHOICES)[number]['value'];

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
  const uuid = (value: string) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : '');
  return {
    who: text('who') === 'agent' ? 'agent' : uuid(text('who')),
    move: WHAT_IF_CHOICES.find(({ value }) => value === text('move')) ?? WHAT_IF_CHOICES[0],
    deal: uuid(text('deal')),
    field: FIELD_CHOICES.find(({ value }) => value === text('field'))?.value ?? 'closes_on',
    value: text('value').slice(0, 400),
    reason: /^[a-z_]{0,60}$/.test(text('reason')) ? text('reason') : '',
  };
}
