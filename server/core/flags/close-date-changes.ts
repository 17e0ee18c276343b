// Reads the changes of the close date out of a history; a first date or a cleared one is neither a push nor a pull-in.
import { daysBetween } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import { changesOnce } from '../evidence/changes-once';
import type { CommitmentEntry } from '../evidence/commitment-entry';

/** `days` is positive for a push and negative for a pull-in; `at` an instant in ISO 8601. */
export type CloseDateChange = {
  from: string;
  to: string;
  days: number;
  at: string;
  reasonCode: string | null;
};

/** @param history of one deal, in order. */
export function closeDateChanges(
  history: readonly Pick<CommitmentEntry, 'field' | 'oldValue' | 'newValue' | 'at' | 'reasonCode'>[],
): CloseDateChange[] {
  return changesOnce(history.filter(({ field }) => field === 'closes_on')).flatMap((entry) => {
    const { oldValue, newValue } = entry;
    if (oldValue === null || newValue === null) return [];
    if (!isDay(oldValue) || !isDay(newValue) || oldValue === newValue) return [];
    const days = daysBetween(oldValue, newValue);
    return [{ from: oldValue, to: newValue, days, at: entry.at, reasonCode: entry.reasonCode }];
  });
}
