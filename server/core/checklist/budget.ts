// Budget confirmed: the buyer said that money is set aside.
import type { ItemResult } from '../evidence/deal-result';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';
import { signalChallenges } from './signal-challenges';

export function evaluateBudget(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['budget_confirmed'],
    challenges: signalChallenges(itemCase, 'budget_problem', 'a budget problem was mentioned'),
    missing: 'The buyer has not confirmed a budget.',
    remedy: "The buyer's word that the money is set aside.",
  });
}
