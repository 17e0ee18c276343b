// Text that people type into a move: length-limited, kept exactly, refused only for what cannot be stored.
import { z } from 'zod';
import { isDay } from '@/server/core/calendar/epoch-day';
import { checkText } from '@/server/core/facts/safe-text';

/** Text of at most `max` characters (UTF-16 units). */
export function textInput(max: number) {
  return z
    .string()
    .max(max, `At most ${max} characters`)
    .superRefine((value, context) => {
      const checked = checkText(value);
      if (!checked.ok) context.addIssue({ code: 'custom', message: checked.reason });
    });
}

/** A note beside a decision: 280 characters; blank counts as none. */
export const noteInput = textInput(280).transform((note) => (note.trim() === '' ? undefined : note));

export const dayInput = z.string().refine(isDay, 'A day is written YYYY-MM-DD');
