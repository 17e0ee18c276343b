// How the rendered files write numbers and codes: English, fixed, and independent of any machine's own locale.
import { Temporal } from 'temporal-polyfill';
import { isCurrency, minorUnitDigits } from '@/server/core/money/minor-unit';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';

export const STATE_LABELS: Record<string, string> = {
  evidenced: 'Evidenced',
  waived: 'Waived',
  gap: 'Gap',
  contradicted: 'Contradicted',
};

/** '1234567.5' of USD as '1,234,567.50', so that a column's points stand under each other; null as a dash. */
export function moneyIn(currency: string): (amount: string | null) => string {
  const digits = isCurrency(currency) ? minorUnitDigits(currency) : 2;
  return (amount) => {
    if (amount === null) return '–';
    const [whole = '0', part = ''] = amount.replace('-', '').split('.');
    const decimals = part.replace(/0+$/, '').padEnd(digits, '0');
    return `${amount.startsWith('-') ? '−' : ''}${grouped(whole)}${decimals ? `.${decimals}` : ''}`;
  };
}

/** A change that adds says so, as one that takes away does. */
export function signed(amount: string): string {
  return /^[−–]/.test(amount) || !/[1-9]/.test(amount) ? amount : `+${amount}`;
}

export function countWords(count: number, one: string): string {
  return `${grouped(String(count))} ${count === 1 ? one : `${one}s`}`;
}

export function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** '2026-04-20 23:59', on the wall of the workspace. */
export function localWords(at: Date, timeZone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

export function categoryWords(category: string): string {
  const found = Object.entries(CATEGORY_LABELS).find(([key]) => key === category);
  return found?.[1] ?? category;
}

/** '2026-05-12T08:00:00.000Z' as '2026-05-12 08:00 UTC'. */
export function instantWords(at: Date | string): string {
  const text = typeof at === 'string' ? at : at.toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}
