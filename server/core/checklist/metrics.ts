// Outcome quantified: the buyer put a number on the result.
import type { ItemResult } from '../evidence/deal-result';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';

export function evaluateMetrics(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['outcome_quantified'],
    challenges: [],
    missing: 'The buyer has not put a number on the outcome.',
    remedy: "A number of the buyer's for the outcome they expect.",
  });
}
