// Which required fields of a phase are empty; a placeholder is empty, and so is the amount 1.00.
import { compareAmounts } from '../money/amounts';
import type { Phase } from '../vocabulary/phase';
import type { FieldValues } from './field-values';
import { isPlaceholder } from './is-placeholder';
import { type RequiredField, requiredFields } from './required-fields';

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** In the order in which the phases ask for them. */
export function missingFields(phase: Phase, values: FieldValues): readonly RequiredField[] {
  return requiredFields(phase).filter((field) => isEmpty(field, values[field]));
}

/** A count of one line is no amount: only the amount itself is compared with 1.00. */
function isEmpty(field: RequiredField, value: string | null): boolean {
  if (value === null || isPlaceholder(value)) return true;
  return field === 'amount' && DECIMAL.test(value) && compareAmounts(value, '1') === 0;
}
