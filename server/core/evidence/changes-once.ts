// Tells each change of a promise once: the import that shows what was accepted here before it says nothing new.
import type { CommitmentEntry } from './commitment-entry';

type Step = Pick<CommitmentEntry, 'field' | 'oldValue' | 'newValue'>;

/**
 * @param history of one deal, in order. An entry whose new value stands already is left out; one that sets out from where
 * the last one did, as a source that overrules an accepted value does, changes what stands by then.
 */
export function changesOnce<Entry extends Step>(history: readonly Entry[]): Entry[] {
  const last = new Map<string, Step>();
  return history.flatMap((entry) => {
    const before = last.get(entry.field);
    if (before && before.newValue === entry.newValue) return [];
    last.set(entry.field, entry);
    return [before && before.oldValue === entry.oldValue ? { ...entry, oldValue: before.newValue } : entry];
  });
}
