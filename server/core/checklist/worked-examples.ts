// Every state of an item and of a deal's dollars, worked: shown on the help page, and held true by a test.
import { DOLLAR_STATE_EXAMPLES } from './worked-examples/dollar-state-examples';
import { ITEM_STATE_EXAMPLES } from './worked-examples/item-state-examples';
import { OPEN_STATE_EXAMPLES } from './worked-examples/open-state-examples';
import type { WorkedExample } from './worked-examples/worked-example';

export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  ...ITEM_STATE_EXAMPLES,
  ...OPEN_STATE_EXAMPLES,
  ...DOLLAR_STATE_EXAMPLES,
];
