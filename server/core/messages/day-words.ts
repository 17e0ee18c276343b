// A day as a message writes it, 12 May 2026: how it is found, and which day it is.
import { isDay } from '../calendar/epoch-day';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** A piece of a regular expression. */
export const DAY_WORDS = `\\d{1,2} (?:${MONTHS}) \\d{4}`;

/** 'YYYY-MM-DD'; null where there is no such day. */
export function dayOfWords(words: string): string | null {
  const [date = '', month = '', year = ''] = words.split(' ');
  const place = MONTHS.split('|').indexOf(month) + 1;
  const day = `${year}-${String(place).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
