// Economic buyer identified: a buyer in a decision role has shown themselves, or a buyer named them; our own note is too little.
import type { ItemResult } from '../evidence/deal-result';
import { DECISION_ROLES } from '../vocabulary/fact';
import { canObserveBuyers } from './can-observe';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';
import { roleSupports } from './role-supports';

export function evaluateEconomicBuyer(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['economic_buyer_named'],
    challenges: [],
    missing: 'No record from the buyer shows who decides.',
    remedy: "A mail from, or meeting with, the economic buyer, or the buyer's word on who it is.",
    alsoSupports: roleSupports(itemCase, DECISION_ROLES, 'a contact in a decision role'),
    isAlsoObservable: canObserveBuyers(itemCase),
  });
}
