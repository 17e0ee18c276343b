// One mail, meeting, call or task of a deal, without its text; the text follows from `key` when a file needs it.
import type { BuyerContact } from './buyer-account';
import type { Intent } from './phrases/phrase-bank';

export type Response = 'Accepted' | 'Declined' | 'Maybe' | 'New';

type Base = {
  /** Within the deal; it fixes the record's id. */
  number: number;
  at: number;
  /** The author or recipient first. */
  contacts: BuyerContact[];
  intents: Intent[];
  /** The day that `{date}` stands for in its text. */
  date: number;
};

export type MailActivity = Base & {
  kind: 'mail';
  from: 'buyer' | 'seller' | 'partner' | 'machine';
  replyTo: MailActivity | null;
  isOtherLanguage: boolean;
};
export type MeetingActivity = Base & {
  kind: 'meeting';
  minutes: number;
  responses: Response[];
  isCancelled: boolean;
  /** Marked private in the calendar; nothing of it may be imported. */
  isPrivate: boolean;
  withEngineer: boolean;
  phase: number;
};
export type CallActivity = Base & { kind: 'call'; isAnswered: boolean; minutes: number };
export type TaskActivity = Base & { kind: 'task'; isDone: boolean; dueOn: number };

export type Activity = MailActivity | MeetingActivity | CallActivity | TaskActivity;
