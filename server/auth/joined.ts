// The answer to whoever used a one-time link: in, or why not and which field to mend.
export type Joined =
  | { ok: true; email: string }
  | { ok: false; why: 'throttled' | 'invalid_link' | 'wrong_password' }
  | { ok: false; why: 'refused'; reason: string; field?: string };

/** What the page says where the answer brings no sentence of its own. */
export const JOIN_SENTENCES: Record<'throttled' | 'invalid_link' | 'wrong_password', string> = {
  throttled: 'Too many tries. Wait 15 minutes, then try again.',
  invalid_link: 'This link was used already or has run out. Ask for a new one.',
  wrong_password: 'That is not the password of this mail address. Check it and try again.',
};
