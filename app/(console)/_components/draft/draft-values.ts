// A draft's values in words: money, days and closed codes as people read them. It knows no state and no rule.
import { readNextStep } from '@/server/core/drafts/next-step-value';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { COMMITMENT_FIELDS, type DraftField } from '@/server/core/vocabulary/commitment-field';
import { formatDayWithWeekday, formatMoney } from '../../../_lib/format';

export type ValueSetting = { today: string; currency: string };

/** 'economic_buyer' as "Economic buyer". */
export function sentence(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function isPromise(field: DraftField): boolean {
  return COMMITMENT_FIELDS.some((known) => known === field);
}

/** Null where the field holds nothing. */
export function valueWords(field: string, value: string | null, setting: ValueSetting): string | null {
  if (value === null) return null;
  if (field === 'amount') return formatMoney(value, setting.currency);
  if (field === 'closes_on' || field === 'next_step_on') return formatDayWithWeekday(value, setting.today);
  if (field === 'category') return CATEGORY_LABELS[value as keyof typeof CATEGORY_LABELS] ?? value;
  if (field === 'next_step') {
    const { on, text } = readNextStep(value);
    return [on ? formatDayWithWeekday(on, setting.today) : null, text].filter(Boolean).join(': ');
  }
  if (field === 'presence') return value === 'missing' ? 'Not in the source' : 'In the source';
  if (field === 'fact_link') return 'Counts for this deal';
  if (field === 'contact_role' || field === 'checklist_attribute' || field === 'phase')
    return sentence(value);
  return value;
}
