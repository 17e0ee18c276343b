// Recognises mail that no person wrote to us; the subject is read in memory and nothing of it is returned.
import {
  AUTOMATIC_REPLY_SUBJECTS,
  BOUNCE_SENDERS,
  BOUNCE_SUBJECTS,
  CALENDAR_SENDERS,
  CALENDAR_SUBJECTS,
  LIST_SENDERS,
  MACHINE_SENDERS,
} from './automatic-mail-patterns';
import type { MailHeaders } from './parse-mail-headers';

export type MailEnvelope = {
  subject?: string | null;
  from?: string | null;
  /** Lower-case names, as `parseMailHeaders` gives them. */
  headers?: MailHeaders;
};

export type AutomaticMailClass = 'automatic_reply' | 'bounce' | 'calendar_receipt' | 'list' | 'machine';

/** Null when a person may have written it; headers say more than a sender, a sender more than a subject. */
export function automaticMailClass(mail: MailEnvelope): AutomaticMailClass | null {
  return classOfHeaders(mail.headers ?? {}) ?? classOfSender(mail.from) ?? classOfSubject(mail.subject);
}

function classOfHeaders(headers: MailHeaders): AutomaticMailClass | null {
  const value = (name: string) => (headers[name] ?? '').toLowerCase();
  const type = value('content-type');
  if (
    type.startsWith('multipart/report') ||
    value('return-path') === '<>' ||
    headers['x-failed-recipients']
  ) {
    return type.includes('disposition-notification') ? 'calendar_receipt' : 'bounce';
  }
  if (type.startsWith('text/calendar')) return 'calendar_receipt';
  const submitted = value('auto-submitted');
  if (submitted.startsWith('auto-generated')) return 'machine';
  if (submitted && !submitted.startsWith('no')) return 'automatic_reply';
  if (headers['x-autoreply'] || headers['x-autorespond'] || value('precedence') === 'auto_reply') {
    return 'automatic_reply';
  }
  if (headers['list-id'] || headers['list-unsubscribe'] || /^(bulk|list|junk)$/.test(value('precedence'))) {
    return 'list';
  }
  return null;
}

function classOfSender(from: string | null | undefined): AutomaticMailClass | null {
  const text = (from ?? '').slice(0, 1000).toLowerCase();
  const address = text.slice(text.lastIndexOf('<') + 1);
  const at = address.lastIndexOf('@');
  const whole = (at < 0 ? address : address.slice(0, at)).trim();
  const local = whole.replace(/[._-]/g, '').split(/[+=]/, 1)[0] ?? '';
  if (BOUNCE_SENDERS.includes(local) || whole.endsWith('-bounces')) return 'bounce';
  if (CALENDAR_SENDERS.includes(local)) return 'calendar_receipt';
  if (LIST_SENDERS.includes(local)) return 'list';
  return MACHINE_SENDERS.includes(local) || local.startsWith('noreply') || local.startsWith('donotreply')
    ? 'machine'
    : null;
}

function classOfSubject(subject: string | null | undefined): AutomaticMailClass | null {
  const text = (subject ?? '')
    .slice(0, 300)
    .toLowerCase()
    .replace(/^(?:\s|\[[^\][]{0,40}\])+/, '');
  const isTitled = (titles: readonly string[]) => titles.some((title) => text.startsWith(title));
  if (isTitled(AUTOMATIC_REPLY_SUBJECTS)) return 'automatic_reply';
  if (isTitled(BOUNCE_SUBJECTS)) return 'bounce';
  return isTitled(CALENDAR_SUBJECTS) ? 'calendar_receipt' : null;
}
