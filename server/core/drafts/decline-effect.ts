// What declining a draft does beyond closing it, by its reason code.

import type { DraftField } from '../vocabulary/commitment-field';
import { ITEM_KEYS, type ItemKey } from '../vocabulary/item';
import type { ReasonCode } from '../vocabulary/reason-code';

export type DeclineEffect =
  /** Counts against the rule that proposed it. */
  | 'rule_at_fault'
  /** Looked at again on a day. */
  | 'recheck'
  /** Three of these silence the rule for this deal. */
  | 'silence'
  /** The label is hidden, the pointer stays. */
  | 'hide_label'
  /** The pointer is deleted and never imported again. */
  | 'erase'
  | 'none';

const EFFECTS: Record<ReasonCode<'draft_decline'>, DeclineEffect> = {
  fact_wrong: 'rule_at_fault',
  wrong_deal: 'rule_at_fault',
  duplicate: 'rule_at_fault',
  already_recorded: 'rule_at_fault',
  interpretation_disputed: 'rule_at_fault',
  outdated: 'recheck',
  not_yet_knowable: 'recheck',
  low_value: 'silence',
  confidential_keep_in_source: 'hide_label',
  customer_asked_not_to_log: 'erase',
  other: 'none',
};

export const SILENCED_AFTER_DECLINES = 3;

export function declineEffectOf(code: ReasonCode<'draft_decline'>): DeclineEffect {
  return EFFECTS[code];
}

const ITEM_OF_FIELD: Partial<Record<DraftField, ItemKey>> = {
  amount: 'proposal',
  closes_on: 'close_event',
  next_step: 'next_step',
  contact_role: 'economic_buyer',
};

/** The checklist item a draft speaks of; null where it speaks of none. */
export function itemOfDraft(field: DraftField, subject: string): ItemKey | null {
  if (field === 'checklist_attribute') return ITEM_KEYS.find((known) => known === subject) ?? null;
  return ITEM_OF_FIELD[field] ?? null;
}
