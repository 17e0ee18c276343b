// Signatory known: the person who signs has shown themselves, or a buyer named them.
import type { ItemResult } from '../evidence/deal-result';
import { canObserveBuyers } from './can-observe';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';
import { roleSupports } from './role-supports';

export function evaluateSignatory(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['signatory_named'],
    challenges: [],
    missing: 'No record from the buyer shows who signs.',
    remedy: "The buyer's word on who signs, or a mail from or meeting with that person.",
    alsoSupports: roleSupports(itemCase, ['signatory'], 'the signatory'),
    isAlsoObservable: canObserveBuyers(itemCase),
  });
}
