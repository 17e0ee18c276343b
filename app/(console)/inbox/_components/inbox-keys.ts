// The keys of the inbox and what each does; the screen puts them in force and the help page lists them.
export const INBOX_KEYS = {
  next: { key: 'j', label: 'Next draft or gap' },
  previous: { key: 'k', label: 'Previous draft or gap' },
  open: { key: 'Enter', label: 'Open the deal' },
  accept: { key: 'a', label: 'Accept the draft' },
  edit: { key: 'e', label: 'Edit the draft' },
  decline: { key: 'd', label: 'Decline the draft with a reason' },
  snooze: { key: 's', label: 'Snooze the deal' },
  undo: { key: 'u', label: 'Undo the last decision' },
} as const;
