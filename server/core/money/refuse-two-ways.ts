// Says of a sum that stands by itself that it can be two numbers: 1.000 is one, or a thousand.
import { conventionOf } from './number-convention';

/** Null where it can be read in one way only, or is no number at all: whoever reads it next says so. */
export function refuseTwoWays(text: string): string | null {
  const digits = text.trim().replace(/^[+-]/, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits) || conventionOf(digits) !== 'ambiguous') return null;
  return 'This can be read in two ways: write 1234.50, without separators between thousands.';
}
