// Compares two books deal by deal: the waterfall between them and each deal's part in it; memory holds what the caller keeps.

import { type BookLine, isInBook, type WaterfallScope } from './book-line';
import { explainMovement, type MovementPart } from './explain-movement';
import { lineValue } from './line-value';
import type { SplitChild } from './split-book';
import { bookSplits, type SplitBook } from './split-book';
import { startWaterfall, type Waterfall } from './tally-waterfall';

export type LinePair = { before: BookLine | null; after: BookLine | null };

/** @param pairs only those that can be split's children or their parents matter here. */
export function splitsOf(pairs: Iterable<LinePair>, { currency }: WaterfallScope): SplitBook {
  const children: SplitChild[] = [];
  const from = new Map<string, string>();
  const worth = new Map<string, string>();
  for (const { before, after } of pairs) {
    if (before !== null) worth.set(before.deal, lineValue(before, currency));
    if (before !== null || after === null || after.splitFrom === null) continue;
    from.set(after.deal, after.splitFrom);
    children.push({ deal: after.deal, parent: after.splitFrom, value: lineValue(after, currency) });
  }
  return bookSplits(
    children.map((child) => ({ ...child, parent: knownAncestor(child.parent, worth, from) })),
    worth,
  );
}

/** A child of a child came from the deal that was there at the start. */
function knownAncestor(
  parent: string,
  worth: ReadonlyMap<string, string>,
  from: ReadonlyMap<string, string>,
): string {
  let at = parent;
  for (let steps = 0; steps < from.size && !worth.has(at); steps++) at = from.get(at) ?? at;
  return at;
}

export type Comparison = {
  /** Every pair in which a line is in its book, or may be new and won; pairs that are neither change nothing. */
  add: (pair: LinePair) => MovementPart[];
  /** The same in two steps, where something is looked up in between: what moved, and the bars that it is counted in. */
  explain: (pair: LinePair) => MovementPart[];
  explained: (parts: readonly MovementPart[]) => void;
  /** Deals that are the same in both populations, summed elsewhere. */
  addSame: (same: { deals: number; unconverted: number; total: string }) => void;
  result: () => Waterfall;
};

const unconvertedOf = ({ amount, converted }: BookLine): number =>
  amount !== null && converted === null ? 1 : 0;

export function startComparison(scope: WaterfallScope, splits: SplitBook): Comparison {
  const tally = startWaterfall();
  const explain = (pair: LinePair) => {
    const { before, after } = pair;
    if (before !== null && isInBook(before, scope))
      tally.addStart(lineValue(before, scope.currency), 1, unconvertedOf(before));
    if (after !== null && isInBook(after, scope))
      tally.addEnd(lineValue(after, scope.currency), 1, unconvertedOf(after));
    return explainMovement(before, after, scope, splits);
  };
  return {
    add(pair) {
      const parts = explain(pair);
      tally.addParts(parts);
      return parts;
    },
    explain,
    explained: tally.addParts,
    addSame({ deals, unconverted, total }) {
      tally.addStart(total, deals, unconverted);
      tally.addEnd(total, deals, unconverted);
    },
    result: tally.result,
  };
}
