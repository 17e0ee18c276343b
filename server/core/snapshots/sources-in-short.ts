// The sources of a frozen forecast in a word each: how old the oldest was, and how the worst of them tied out.
import type { TieStanding } from '../import/tie-standing';
import type { FrozenSource } from './frozen-source';

const WORST_FIRST: readonly TieStanding[] = ['differs', 'not_tied', 'explained', 'tied'];

export type SourcesInShort = { count: number; oldest: string; tie: TieStanding };

/** Of those that were imported by then; null where none was. */
export function sourcesInShort(sources: readonly FrozenSource[]): SourcesInShort | null {
  const imported = sources.flatMap(({ asOf, tie }) => (asOf === null ? [] : [{ asOf, tie }]));
  const oldest = imported.map(({ asOf }) => asOf).sort()[0];
  const worst = WORST_FIRST.find((standing) => imported.some(({ tie }) => tie === standing));
  if (oldest === undefined || worst === undefined) return null;
  return { count: imported.length, oldest, tie: worst };
}
