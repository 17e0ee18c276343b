// Decision process known: the buyer described how they decide.
import type { ItemResult } from '../evidence/deal-result';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';

export function evaluateDecisionProcess(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['decision_process'],
    challenges: [],
    missing: 'The buyer has not described how they decide.',
    remedy: "The buyer's own description of their steps and who takes them.",
  });
}
