// Reads an amount exactly as a CSV gives a number; refuses everything a person could read in two ways, with the reason.
import { fromDecimal, toDecimal } from './decimal';

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i;
const MAX_LENGTH = 60;
const MAX_INTEGER_DIGITS = 18;
const MAX_DECIMALS = 20;

export type ParsedAmount =
  | { ok: true; amount: string | null }
  | { ok: false; code: AmountRefusal; reason: string };
export type AmountRefusal =
  | 'not_a_number'
  | 'thousands_separator'
  | 'currency_sign'
  | 'too_large'
  | 'too_precise';

const REASONS: Record<AmountRefusal, string> = {
  not_a_number: 'This is not a number. Write digits with a point for decimals, such as 1234.50.',
  thousands_separator:
    'A comma or space inside a number can mean two things. Write 1234.50 without separators.',
  currency_sign: 'Put the currency in its own column and only the number here, such as 1234.50.',
  too_large: 'The number has more than 18 digits before the point.',
  too_precise: 'The number has more than 20 digits after the point.',
};

const refuse = (code: AmountRefusal): ParsedAmount => ({ ok: false, code, reason: REASONS[code] });

function refusalOf(text: string): AmountRefusal {
  if (/^[+-]?\d{1,3}([,\s'’]\d{3})+([.,]\d+)?$/.test(text) || /^[+-]?\d+,\d+$/.test(text))
    return 'thousands_separator';
  if (/\p{Sc}/u.test(text) || /^[A-Z]{3}\s?[\d.]+$|^[\d.]+\s?[A-Z]{3}$/.test(text)) return 'currency_sign';
  return 'not_a_number';
}

/**
 * A blank is null: an amount that nobody gave, which is not 0. Otherwise a decimal string without exponent; '-0' is '0',
 * '1.0E7' (as some exporters write doubles) is '10000000'.
 */
export function parseAmount(text: string): ParsedAmount {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, amount: null };
  if (trimmed.length > MAX_LENGTH) return refuse(/^[+-]?\d+$/.test(trimmed) ? 'too_large' : 'not_a_number');
  if (!PLAIN.test(trimmed)) return refuse(refusalOf(trimmed));
  const value = toDecimal(trimmed.replace(/^\+/, ''));
  // Judged on the exponent before anything is written out: 1e9999 must not become a string of ten thousand digits.
  if (value.e >= MAX_INTEGER_DIGITS) return refuse('too_large');
  if (value.c.length - 1 - value.e > MAX_DECIMALS) return refuse('too_precise');
  return { ok: true, amount: fromDecimal(value) };
}
