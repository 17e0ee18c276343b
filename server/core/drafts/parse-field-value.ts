// Reads what a person typed as a draft's or a promise's new value; refuses with one sentence that says what to write.
import { isDay } from '../calendar/epoch-day';
import { checkText } from '../facts/safe-text';
import { parseAmount } from '../money/parse-amount';
import { CATEGORIES } from '../vocabulary/category';
import type { DraftField } from '../vocabulary/commitment-field';
import { CONTACT_ROLES } from '../vocabulary/fact';
import { readNextStep, writeNextStep } from './next-step-value';

export type ParsedValue = { ok: true; value: string | null } | { ok: false; reason: string };

const refused = (reason: string): ParsedValue => ({ ok: false, reason });
const NEXT_STEP_MAX_LENGTH = 280;

/** A blank clears an amount, a date or a next step; category, stage and role cannot be blank. */
export function parseFieldValue(field: DraftField, typed: string | null): ParsedValue {
  const text = typed?.trim() ?? '';
  const checked = checkText(text);
  if (!checked.ok) return checked;
  switch (field) {
    case 'amount': {
      const parsed = parseAmount(text);
      return parsed.ok ? { ok: true, value: parsed.amount } : refused(parsed.reason);
    }
    case 'closes_on':
      if (text === '') return { ok: true, value: null };
      return isDay(text) ? { ok: true, value: text } : refused('A date is written YYYY-MM-DD.');
    case 'category': {
      const isOpenCategory = CATEGORIES.some((known) => known === text && known !== 'closed');
      return isOpenCategory
        ? { ok: true, value: text }
        : refused('Choose a category; a deal becomes closed when its source says it is won.');
    }
    case 'stage':
      return text === '' || text.length > 120
        ? refused('Choose one of the stages of the source.')
        : { ok: true, value: text };
    case 'next_step':
      if (text.length > NEXT_STEP_MAX_LENGTH)
        return refused(`A next step has at most ${NEXT_STEP_MAX_LENGTH} characters.`);
      return { ok: true, value: text === '' ? null : writeNextStep(readNextStep(text)) };
    case 'contact_role':
      return CONTACT_ROLES.some((known) => known === text)
        ? { ok: true, value: text }
        : refused('Choose a contact role.');
    case 'checklist_attribute':
    case 'fact_link':
      return refused('This draft can only be accepted or declined.');
  }
}
