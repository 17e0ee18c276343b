// What a message to a customer goes through here, and how its text leaves: by a person's hands, for nothing here sends mail.
export const MESSAGE_STATES = [
  'draft',
  'waiting',
  'approved',
  'refused',
  'sent',
  'withdrawn',
  'declined',
  'replaced',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_STATE_LABELS: Record<MessageState, string> = {
  draft: 'Draft',
  waiting: 'Waits for a manager',
  approved: 'Approved',
  refused: 'Refused',
  sent: 'Sent',
  withdrawn: 'Withdrawn',
  declined: 'Declined',
  replaced: 'Written anew',
};

/** Of these one can still be sent, or taken back. */
export const LIVE_MESSAGE_STATES: readonly MessageState[] = ['draft', 'waiting', 'approved', 'refused'];

export const isLiveMessage = (state: MessageState): boolean => LIVE_MESSAGE_STATES.includes(state);

/** Opened in the sender's own mail program, saved as a file that it opens, or copied. */
export const SENT_WAYS = ['mail', 'file', 'copied'] as const;
export type SentWay = (typeof SENT_WAYS)[number];

export const SENT_WAY_WORDS: Record<SentWay, string> = {
  mail: 'opened in the mail program',
  file: 'saved as a mail file',
  copied: 'copied',
};
