// The checklist item a draft speaks of: what "not knowable yet" is then said about.
import type { DraftField } from '../vocabulary/commitment-field';
import { ITEM_KEYS, type ItemKey } from '../vocabulary/item';

const ITEM_OF_FIELD: Partial<Record<DraftField, ItemKey>> = {
  amount: 'proposal',
  closes_on: 'close_event',
  next_step: 'next_step',
  contact_role: 'economic_buyer',
};

/** Null where it speaks of none. */
export function itemOfDraft(field: DraftField, subject: string): ItemKey | null {
  if (field === 'checklist_attribute') return ITEM_KEYS.find((known) => known === subject) ?? null;
  return ITEM_OF_FIELD[field] ?? null;
}
