// Economic buyer engaged: a buyer in a decision role wrote to us or met us; being copied or invited is no engagement.
import type { ItemResult } from '../evidence/deal-result';
import { DECISION_ROLES } from '../vocabulary/fact';
import { acceptedSupports } from './accepted-supports';
import { canObserveBuyers } from './can-observe';
import { concludeItem } from './conclude-item';
import type { ItemCase } from './item-case';
import { touchSupports } from './touch-supports';

export function evaluateEbEngaged(itemCase: ItemCase): ItemResult {
  return concludeItem(itemCase, {
    version: 1,
    evidence: {
      supports: [
        ...touchSupports(itemCase, DECISION_ROLES, 'a contact in a decision role'),
        ...acceptedSupports(itemCase, 'attached_only'),
      ],
      contraries: [],
      challenges: [],
      isObservable: canObserveBuyers(itemCase),
      words: {
        missing: 'No mail from, or accepted meeting with, a contact in a decision role.',
        remedy: 'A mail from the economic buyer, or a meeting that they accept and that takes place.',
        observes: 'mail from buyers, or meetings that buyers accepted',
      },
    },
  });
}
