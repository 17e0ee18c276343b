// The keys of the inbox and what each does; the screen puts them in force and the help page lists them.
export const INBOX_KEYS = {
  next: { key: 'j', label: 'Next draft or gap' },
  previous: { key: 'k', label: 'Previous draft or gap' },
  nextDeal: { key: ']', label: 'Next deal' },
  previousDeal: { key: '[', label: 'Previous deal' },
  open: { key: 'Enter', label: 'Open the deal' },
  accept: { key: 'a', label: 'Accept the draft' },
  edit: { key: 'e', label: 'Edit the draft' },
  decline: { key: 'd', label: 'Decline the draft with a reason' },
  attach: { key: 'l', label: 'Attach a link to the gap' },
  recheck: { key: 'n', label: 'Say "not knowable yet"' },
  confirm: { key: 'c', label: 'Confirm the challenge' },
  dispute: { key: 'x', label: 'Dispute the challenge' },
  snooze: { key: 's', label: 'Snooze the deal' },
  opportunity: { key: 'o', label: 'Draft an opportunity' },
  undo: { key: 'u', label: 'Undo the last decision' },
} as const;
