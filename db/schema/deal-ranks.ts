// The order that each ranked column of deal_state is sorted in, and the place of a word in it.
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES, type DollarState } from '@/server/core/vocabulary/item';
import { PHASES, type Phase } from '@/server/core/vocabulary/phase';

export const DEAL_RANKS: {
  category: readonly Category[];
  dollar_state: readonly DollarState[];
  phase: readonly Phase[];
} = { category: CATEGORIES, dollar_state: DOLLAR_STATES.toReversed(), phase: PHASES };

/** As the database counts: from 1. */
export function ranksOf<Word extends string>(order: readonly Word[], words: readonly Word[]): number[] {
  return words.map((word) => order.indexOf(word) + 1);
}
