// Competition known: the buyer named who else they look at.
import type { ItemResult } from '../evidence/deal-result';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';

export function evaluateCompetition(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['competitor_named'],
    challenges: [],
    missing: 'The buyer has not said who else they look at.',
    remedy: "The buyer's word on the alternatives they consider.",
  });
}
