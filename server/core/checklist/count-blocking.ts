// Counts a deal's blocking items that apply: how many are met, could be observed, or leave a gap.
import type { DealResult, ItemResult } from '../evidence/deal-result';
import type { ItemState } from '../vocabulary/item';

const NO_GAP: readonly ItemState[] = ['met', 'waived', 'not_yet_knowable'];

/** Gaps count contradicted items too; an item that is not knowable yet is no gap of anybody's. */
export function countBlocking(items: readonly ItemResult[]): DealResult['blocking'] {
  const asked = items.filter(({ isBlocking, applies }) => isBlocking && applies);
  return {
    total: asked.length,
    met: asked.filter(({ state }) => state === 'met').length,
    observable: asked.filter(({ isObservable }) => isObservable).length,
    gaps: asked.filter(({ state }) => !NO_GAP.includes(state)).length,
  };
}
