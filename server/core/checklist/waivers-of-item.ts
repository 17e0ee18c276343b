// The waivers that count for an item: the first two of the deal, whichever items they were for; a third has no effect.
import type { ItemCase } from './item-case';
import { type RulingWindow, rulingWindow } from './ruling-window';

export const MOST_WAIVERS_PER_DEAL = 2;

export function waiversOfItem(itemCase: ItemCase): readonly RulingWindow[] {
  return itemCase.summary.rulings
    .filter(({ kind }) => kind === 'waived')
    .slice(0, MOST_WAIVERS_PER_DEAL)
    .filter(({ itemKey }) => itemKey === itemCase.item.key)
    .map((ruling) => rulingWindow(itemCase, ruling));
}
