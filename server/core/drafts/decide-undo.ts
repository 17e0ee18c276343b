// Whether a decision on a promise can be undone: only while its value still stands and nobody changed it since.
import { isSameValue } from './present-value';

export type UndoCase = {
  field: string;
  /** What the decision set. */
  set: string | null;
  present: string | null;
  /** What undoing it would leave. */
  restored: string | null;
  /** Whether the newest change of this field made here is this decision's. */
  isNewestChange: boolean;
};

/** False where the value has moved on: changed since, or taken over by the source, so that nothing is left to undo. */
export function canUndo({ field, set, present, restored, isNewestChange }: UndoCase): boolean {
  return isNewestChange && isSameValue(field, set, present) && !isSameValue(field, restored, present);
}
