// What a phase asks for before a deal enters it: its fields, each found or missing, and the evidence of the phases before.
import type { AskedItem } from '../checklist/derive-dollar-state';
import type { FieldValues } from '../checklist/field-values';
import { missingFields } from '../checklist/missing-fields';
import { REQUIRED_FIELD_LABELS, type RequiredField, requiredFields } from '../checklist/required-fields';
import type { ItemKey } from '../vocabulary/item';
import type { Phase } from '../vocabulary/phase';

export type GateField = {
  field: RequiredField;
  label: string;
  isMet: boolean;
  /** What stands there: a value, or the id of the record that says it; null where nothing does. */
  value: string | null;
};

export type PhaseGate = {
  phase: Phase;
  fields: readonly GateField[];
  /** Blocking items of earlier phases that can be settled by the deal's people and are not. */
  itemsOpen: readonly ItemKey[];
};

const OPEN: readonly AskedItem['state'][] = ['missing', 'stale', 'challenged', 'contradicted'];

/** @param earlier keys of the blocking items whose phase lies before the target one. */
export function phaseGate(
  phase: Phase,
  values: FieldValues,
  items: readonly AskedItem[],
  earlier: ReadonlySet<ItemKey>,
): PhaseGate {
  const missing = new Set(missingFields(phase, values));
  return {
    phase,
    fields: requiredFields(phase).map((field) => ({
      field,
      label: REQUIRED_FIELD_LABELS[field],
      isMet: !missing.has(field),
      value: missing.has(field) ? null : values[field],
    })),
    itemsOpen: items
      .filter(({ key, isBlocking, state }) => isBlocking && earlier.has(key) && OPEN.includes(state))
      .map(({ key }) => key),
  };
}
