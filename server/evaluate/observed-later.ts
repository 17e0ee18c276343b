// The changes that an import found after the deal was first seen: those a gate here could have judged.
import type { commitmentEntry } from '@/db/schema/opportunity';
import type { ObservedChange } from '@/server/core/flags/derive-not-gated';

/** A change with a reason, or one that a move made, asks for nothing. */
export function observedLater(
  history: readonly (typeof commitmentEntry.$inferSelect)[],
  firstSeenAt: Date,
): ObservedChange[] {
  return history
    .filter((entry) => entry.importId !== null && entry.moveId === null && entry.reasonCode === null)
    .filter((entry) => entry.recordedAt > firstSeenAt)
    .map(({ field, oldValue, newValue, at, recordedAt }) => ({
      field,
      oldValue,
      newValue,
      at: at.toISOString(),
      recordedAt: recordedAt.toISOString(),
    }));
}
