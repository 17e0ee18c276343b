// The changes that an import found after the deal was first seen: those a gate here could have judged.
import type { ObservedChange } from '@/server/core/flags/derive-not-gated';
import type { EntryRow } from './summary-of';

/** A change with a reason, or one that a move made, asks for nothing. */
export function observedLater(history: readonly EntryRow[], firstSeenAt: Date): ObservedChange[] {
  const seenAt = firstSeenAt.getTime();
  return history
    .filter((entry) => entry.importId !== null && entry.moveId === null && entry.reasonCode === null)
    .filter((entry) => Date.parse(entry.recordedAt) > seenAt)
    .map(({ field, oldValue, newValue, at, recordedAt }) => ({
      field,
      oldValue,
      newValue,
      at,
      recordedAt,
    }));
}
