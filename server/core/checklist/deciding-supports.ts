// Leaves out supports that can never change a result: three others are newer, as strong, and count for at least as long.
import { byNewest } from './cited';
import type { Support } from './item-evidence';

/** As many as a result cites; see `cited`. */
const ENOUGH = 3;

/** Exact: at no moment from `now` on (epoch milliseconds) does an item settle differently for what is left out. Newest first. */
export function decidingSupports(supports: readonly Support[], now: number): readonly Support[] {
  const kept: Support[] = [];
  for (const support of [...supports].sort(byNewest)) {
    const above = kept.filter((other) => outlasts(other, support, now));
    if (above.length < ENOUGH) kept.push(support);
  }
  return kept;
}

function outlasts(other: Support, support: Support, now: number): boolean {
  return (
    other.strength >= support.strength &&
    Math.max(other.countsFrom, now) <= Math.max(support.countsFrom, now) &&
    (other.countsUntil ?? Number.POSITIVE_INFINITY) >= (support.countsUntil ?? Number.POSITIVE_INFINITY)
  );
}
