// Decision criteria known: the buyer said what they judge by.
import type { ItemResult } from '../evidence/deal-result';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';

export function evaluateDecisionCriteria(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['decision_criteria'],
    challenges: [],
    missing: 'The buyer has not said what they judge by.',
    remedy: "The buyer's own list of criteria.",
  });
}
