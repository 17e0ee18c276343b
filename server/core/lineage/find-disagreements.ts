// Finds entries of a history that do not follow from the ones before them: where two sources tell the same moment differently.
import { isSameValue } from '../drafts/present-value';

/** The origin of an entry whose old value is where a history ends and whose new one is what the deal's own row shows. */
export const AGAINST_HISTORY = 'against_history';

export type ToldChange = {
  id: string;
  field: string;
  oldValue: string | null;
  newValue: string | null;
  /** ISO 8601. */
  at: string;
  /** Which table or export told it; null for a move made here. */
  origin: string | null;
};

/**
 * Both sides of every break: an observed entry whose old value is not what the observed entry before it of the same field
 * left, where different origins told the two; and an export against the history that came with it. @param history in any order.
 */
export function findDisagreements(history: readonly ToldChange[]): Set<string> {
  const found = new Set<string>();
  const last = new Map<string, ToldChange>();
  const told = history.filter((entry) => entry.origin !== null && entry.origin !== 'conflict');
  for (const entry of [...told].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))) {
    const before = last.get(entry.field);
    const isBreak =
      before !== undefined &&
      before.origin !== entry.origin &&
      !isSameValue(entry.field, before.newValue, entry.oldValue);
    if (isBreak || entry.origin === AGAINST_HISTORY) {
      if (before) found.add(before.id);
      found.add(entry.id);
    }
    last.set(entry.field, entry);
  }
  return found;
}
