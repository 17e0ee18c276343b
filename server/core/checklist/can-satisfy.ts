// Whether one kind of record could satisfy an item by itself: asked of the item's own rule, so that the two never differ.
import type { ObservedKind } from '../evidence/observed-kind';
import { buildSetting } from '../evidence/setting-builder';
import { buildSummary } from '../evidence/summary-builder';
import type { ItemKey } from '../vocabulary/item';
import { itemResultAt } from './item-result-at';

const AT = '2026-05-12T10:00:00.000Z';
const BARE_DEAL = buildSummary({ phase: 'negotiation', highestPhase: 'negotiation' });

export type DeliveredKind = Pick<ObservedKind, 'kind' | 'direction' | 'side' | 'maxStrength' | 'hasBodies'>;

export function canSatisfy(key: ItemKey, delivered: DeliveredKind): boolean {
  const observed = [{ ...delivered, lastReceivedAt: AT }];
  return itemResultAt(key, BARE_DEAL, AT, buildSetting({ observed })).isObservable;
}
