// Which records a result cites: the newest few, each once, in one order.
import type { Support } from './item-evidence';

const MOST_CITED = 3;

export type Cited = {
  supports: readonly Support[];
  factIds: readonly string[];
  signalIds: readonly string[];
};

export function cited(supports: readonly Support[]): Cited {
  const newest = [...supports].sort(byNewest).slice(0, MOST_CITED);
  return {
    supports: newest,
    factIds: unique(newest.flatMap(({ factIds }) => factIds)),
    signalIds: unique(newest.flatMap(({ signalIds }) => signalIds)),
  };
}

/** For sorting: newest first; of the same moment the stronger, then by id. */
export function byNewest(a: Support, b: Support): number {
  return b.at - a.at || b.strength - a.strength || (idOf(a) < idOf(b) ? -1 : 1);
}

const idOf = ({ factIds, signalIds }: Support) => [...factIds, ...signalIds].join(' ');
const unique = (ids: readonly string[]) => [...new Set(ids)];
