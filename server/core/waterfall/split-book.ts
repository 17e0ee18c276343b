// How much of a split's children is not new, and how much of their parent's fall went to them.
import { addAmounts, compareAmounts, subtractAmounts } from '../money/amounts';

/** `childOf` deals that one book has and the other has not, in the order of their ids; values in the reporting currency. */
export type SplitChild = { deal: string; parent: string; value: string };
export type SplitBook = {
  /** Of each child: what came from its parent. */
  ofChild: ReadonlyMap<string, string>;
  /** Of each parent: what went to its children, which its own fall is explained by first. */
  ofParent: ReadonlyMap<string, string>;
};

export const NO_SPLITS: SplitBook = { ofChild: new Map(), ofParent: new Map() };

/** @param parentValues what each parent was worth at the start: its children are not new up to that value. */
export function bookSplits(
  children: readonly SplitChild[],
  parentValues: ReadonlyMap<string, string>,
): SplitBook {
  const ofChild = new Map<string, string>();
  const ofParent = new Map<string, string>();
  for (const { deal, parent, value } of children) {
    const worth = parentValues.get(parent);
    if (worth === undefined) continue;
    const left = subtractAmounts(worth, ofParent.get(parent) ?? '0');
    const share = smaller(left, value);
    if (compareAmounts(share, '0') <= 0) continue;
    ofChild.set(deal, share);
    ofParent.set(parent, addAmounts(ofParent.get(parent) ?? '0', share));
  }
  return { ofChild, ofParent };
}

export const smaller = (a: string, b: string): string => (compareAmounts(a, b) <= 0 ? a : b);
