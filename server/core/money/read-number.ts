// Reads a number as people and exports write it: separators, currency, percent sign, parentheses for less than nothing.

import { conventionOf, type NumberConvention } from './number-convention';
import { type ParsedAmount, parseAmount } from './parse-amount';

/** `currency`: an ISO code, or the sign that stood there where several currencies share it. */
export type ReadNumber =
  | { ok: true; amount: string | null; currency: string | null }
  | { ok: false; reason: string };

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '฿': 'THB',
  '₫': 'VND',
  '₱': 'PHP',
};
const AMBIGUOUS =
  'This number can be read in two ways. Write 1234.50 without separators, or say --number-format point (1,234.50) or comma (1.234,50).';
const PLAIN = /^-?\d+(\.\d+)?$/;

/** Null convention: only numbers that can be read in one way are read. */
export function readNumber(text: string, convention: NumberConvention | null): ReadNumber {
  const trimmed = text.trim();
  if (convention === 'point' && PLAIN.test(trimmed)) return answer(parseAmount(trimmed), null);
  if (/e[+-]?\d/i.test(trimmed) || trimmed.length > 60) return answer(parseAmount(trimmed), null);
  const { digits, isNegative, currency, isWhole } = partsOf(trimmed);
  if (!isWhole) return answer(parseAmount(trimmed), null);
  const proves = conventionOf(digits);
  if (proves === 'ambiguous' && convention === null) return { ok: false, reason: AMBIGUOUS };
  const by = proves === 'plain' || proves === 'ambiguous' ? (convention ?? 'point') : proves;
  if (convention !== null && by !== convention)
    return { ok: false, reason: 'This number is not written as the others of its column are said to be.' };
  const plain = withoutGroups(by === 'point' ? digits : swapped(digits));
  if (plain === null) return answer(parseAmount(trimmed), null);
  return answer(parseAmount(isNegative ? `-${plain}` : plain), currency);
}

function answer(parsed: ParsedAmount, currency: string | null): ReadNumber {
  return parsed.ok ? { ok: true, amount: parsed.amount, currency } : parsed;
}

/** `isWhole`: nothing was left out but signs, currency and blanks. */
function partsOf(text: string) {
  let rest = text;
  const inBrackets = /^\((.*)\)$/.exec(rest);
  if (inBrackets) rest = inBrackets[1] ?? '';
  const isMinus = /^\s*[^\d.,(]*[-−]|[-−]\s*$/.test(rest);
  rest = rest.replace(/[-−+]/, '').replace(/%\s*$/, '');
  const code = /^\s*([A-Z]{3})\b|\b([A-Z]{3})\s*$/.exec(rest);
  const sign = /(?:[A-Z]{1,2})?\$|\p{Sc}/u.exec(rest)?.[0] ?? null;
  if (code) rest = rest.replace(code[0], '');
  if (sign) rest = rest.replace(sign, '');
  const digits = rest.replace(/(?<=\d)[\s\u00A0\u202F'’](?=\d)/g, '').trim();
  return {
    digits,
    isNegative: isMinus || inBrackets !== null,
    currency: code?.[1] ?? code?.[2] ?? (sign === null ? null : (SIGNS[sign] ?? sign)),
    isWhole: /^[\d.,]*\d[\d.,]*$/.test(digits),
  };
}

function swapped(digits: string): string {
  return digits.replace(/[.,]/g, (each) => (each === ',' ? '.' : ','));
}

/** Null where the commas do not stand between thousands (or lakhs). */
function withoutGroups(digits: string): string | null {
  if (!digits.includes(',')) return digits;
  return /^\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?$/.test(digits) ? digits.replaceAll(',', '') : null;
}
