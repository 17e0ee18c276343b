// Short messages that pass: what was done, with undo. The library is loaded with the first message, not with the page.
'use client';
import { MESSAGE_EVENT } from './message-event';

export type Notification = {
  title: string;
  description?: string;
  /** Offers "Undo" for eight seconds. */
  onUndo?: () => void;
  /** Any other single action, for example "Open". */
  action?: { label: string; onPress: () => void };
};

const SHORT_MS = 4_000;
const WITH_ACTION_MS = 8_000;

async function show(kind: 'done' | 'failed', notification: Notification): Promise<void> {
  document.dispatchEvent(new Event(MESSAGE_EVENT));
  const { toast } = await import('sonner');
  const action = notification.onUndo ? { label: 'Undo', onPress: notification.onUndo } : notification.action;
  const options = {
    description: notification.description,
    duration: kind === 'failed' ? Number.POSITIVE_INFINITY : action ? WITH_ACTION_MS : SHORT_MS,
    ...(action ? { action: { label: action.label, onClick: action.onPress } } : {}),
  };
  if (kind === 'failed') toast.error(notification.title, options);
  else toast(notification.title, options);
}

/** Says that something was done. */
export function notifyDone(notification: Notification): void {
  void show('done', notification);
}

/** Says that something was not done and why; it stays until it is closed. */
export function notifyFailed(notification: Notification): void {
  void show('failed', notification);
}
