// The exact difference a waiver would make: the item's state and the deal's dollar state, before and after.
import { type AskedItem, deriveDollarState } from '../checklist/derive-dollar-state';
import type { Clocks, DealSummary, RuleSetting } from '../evidence/deal-summary';
import type { DollarState, ItemKey, ItemState } from '../vocabulary/item';

export type WaivedDifference = {
  item: { key: ItemKey; from: ItemState; to: 'waived' };
  dollars: { from: DollarState | null; to: DollarState | null; fromReason: string; toReason: string };
};

/** Null where the deal is not asked for that item any more. */
export function waivedDifference(
  itemKey: ItemKey,
  items: readonly AskedItem[],
  deal: Pick<DealSummary, 'outcome'> & {
    commitments: Pick<DealSummary['commitments'], 'category' | 'closesOn'>;
  },
  setting: Pick<RuleSetting, 'timeZone'>,
  clocks: Clocks,
): WaivedDifference | null {
  const item = items.find(({ key }) => key === itemKey);
  if (!item) return null;
  const waived = items.map((one) => (one.key === itemKey ? { ...one, state: 'waived' as const } : one));
  const before = deriveDollarState(items, deal, setting, clocks);
  const after = deriveDollarState(waived, deal, setting, clocks);
  return {
    item: { key: itemKey, from: item.state, to: 'waived' },
    dollars: {
      from: before.dollarState,
      to: after.dollarState,
      fromReason: before.dollarReason,
      toReason: after.dollarReason,
    },
  };
}
