// Writes a number that people wrote with separators as a plain decimal, where it can be read in one way only.
import { readNumber } from '@/server/core/money/read-number';

const PLAIN = /^-?\d+(\.\d+)?$/;

/** The text as it is where it names a currency, or is no number, or could be two: the check that follows refuses it. */
export function plainNumber(text: string): string {
  if (PLAIN.test(text)) return text;
  const read = readNumber(text, null);
  return read.ok && read.amount !== null && read.currency === null && !text.includes('%')
    ? read.amount
    : text;
}
