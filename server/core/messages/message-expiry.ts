// How long a manager may be asked and an approval holds: what was approved for the facts of one week is not for those of the next month.
import { addWorkingDays } from '../calendar/working-days';
import type { MessageState } from './message-state';

/** In working days, as the workspace sets them. */
export type MessageDays = {
  /** That a request waits before it runs out. */
  messageRequestWorkingDays: number;
  /** In which an approved text is sent, or approved anew. */
  messageApprovalWorkingDays: number;
};

export type MessageExpiry = {
  /** What runs out. */
  what: 'request' | 'approval';
  /** The last day it holds, 'YYYY-MM-DD'. */
  until: string;
  isOver: boolean;
};

/** The last day that what is asked today waits. */
export const askedUntil = (today: string, { messageRequestWorkingDays }: MessageDays): string =>
  addWorkingDays(today, messageRequestWorkingDays);
/** The last day that what is approved today holds. */
export const approvedUntil = (today: string, { messageApprovalWorkingDays }: MessageDays): string =>
  addWorkingDays(today, messageApprovalWorkingDays);

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
