// When people said "not knowable yet, look again on": the first two times for an item count, a third has no effect.
import type { ItemCase } from './item-case';
import { type RulingWindow, rulingWindow } from './ruling-window';

const MOST_DEFERRALS_PER_ITEM = 2;

export function deferralsOfItem(itemCase: ItemCase): readonly RulingWindow[] {
  return itemCase.summary.rulings
    .filter(({ kind, itemKey }) => kind === 'not_yet_knowable' && itemKey === itemCase.item.key)
    .slice(0, MOST_DEFERRALS_PER_ITEM)
    .map((ruling) => rulingWindow(itemCase, ruling));
}
