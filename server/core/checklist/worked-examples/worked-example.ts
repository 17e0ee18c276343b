// The shape of a worked example: a small deal, what the rules say of it, and a paragraph that tells a person why.
import type { Clocks, DealSummary, RuleSetting } from '../../evidence/deal-summary';
import type { DollarState, ItemKey, ItemState } from '../../vocabulary/item';

type Shown = {
  /** One paragraph for the help page. */
  paragraph: string;
  summary: DealSummary;
  setting: RuleSetting;
  clocks: Clocks;
};

export type ItemStateExample = Shown & {
  shows: 'item_state';
  itemKey: ItemKey;
  state: ItemState;
  /** The sentence that the item gives as its reason. */
  reason: string;
};

export type DollarStateExample = Shown & {
  shows: 'dollar_state';
  state: DollarState;
  /** The sentence that the deal gives as its reason. */
  reason: string;
};

export type WorkedExample = ItemStateExample | DollarStateExample;
