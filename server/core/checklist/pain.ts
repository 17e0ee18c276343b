// Pain stated: the buyer said what hurts.
import type { ItemResult } from '../evidence/deal-result';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';

export function evaluatePain(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['pain'],
    challenges: [],
    missing: 'The buyer has not said in writing what problem they want solved.',
    remedy: "The buyer's own words on the problem, in a mail or a shared document.",
  });
}
