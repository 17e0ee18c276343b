// How long a manager may be asked and an approval holds: what was approved for the facts of one week is not for those of the next month.
import { addWorkingDays } from '../calendar/working-days';
import type { MessageState } from './message-state';

/** Working days that a request waits before it runs out. */
export const ASKED_WORKING_DAYS = 10;
/** Working days in which an approved text is sent, or approved anew. */
export const APPROVED_WORKING_DAYS = 5;

export type MessageExpiry = {
  /** What runs out. */
  what: 'request' | 'approval';
  /** The last day it holds, 'YYYY-MM-DD'. */
  until: string;
  isOver: boolean;
};

export const askedUntil = (today: string): string => addWorkingDays(today, ASKED_WORKING_DAYS);
export const approvedUntil = (today: string): string => addWorkingDays(today, APPROVED_WORKING_DAYS);

/** Null where nothing of it runs out: a draft, a settled message, and what was asked before requests ran out. */
export function messageExpiry(
  message: { state: MessageState; askedUntil: string | null; approvedUntil: string | null },
  today: string,
): MessageExpiry | null {
  const { state } = message;
  const until =
    state === 'waiting' ? message.askedUntil : state === 'approved' ? message.approvedUntil : null;
  if (until === null) return null;
  return { what: state === 'waiting' ? 'request' : 'approval', until, isOver: today > until };
}
