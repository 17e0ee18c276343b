// The words for what other parts of the product know by a key: fields, items, reason codes; an unknown key stays as it is.
import { REASON_WORDS } from '../reasons/reason-words';
import { DRAFT_FIELD_LABELS } from '../vocabulary/commitment-field';
import { ITEM_LABELS } from '../vocabulary/item';
import { PHASE_LABELS } from '../vocabulary/phase';
import type { ReasonFamily } from '../vocabulary/reason-code';

function wordsIn(table: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(table, key) ? (table[key] ?? key) : key.replaceAll('_', ' ');
}

export const nameOfField = (field: string): string => wordsIn(DRAFT_FIELD_LABELS, field);

export const nameOfItem = (item: string): string => wordsIn(ITEM_LABELS, item);

export const nameOfPhase = (phase: string): string => wordsIn(PHASE_LABELS, phase);

/** Null for null, so that a missing reason is shown as not known. */
export const nameOfReason = (family: ReasonFamily, code: string | null): string | null =>
  code === null ? null : wordsIn(REASON_WORDS[family], code);
