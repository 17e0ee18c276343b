// How the rendered files write numbers and codes: English, fixed, and independent of any machine's own locale.
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';

export const STATE_LABELS: Record<string, string> = {
  evidenced: 'Evidenced',
  waived: 'Waived',
  gap: 'Gap',
  contradicted: 'Contradicted',
};

/** '1234567.5' as '1,234,567.50'; null as a dash. */
export function moneyWords(amount: string | null): string {
  if (amount === null) return '–';
  const [whole = '0', part = ''] = amount.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = /[1-9]/.test(part) ? `.${part.padEnd(2, '0')}` : '';
  return `${amount.startsWith('-') ? '−' : ''}${grouped}${cents}`;
}

export function countWords(count: number, one: string): string {
  return `${moneyWords(String(count))} ${count === 1 ? one : `${one}s`}`;
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
