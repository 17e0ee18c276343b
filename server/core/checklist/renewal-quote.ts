// Renewal quote equals the amount: the quote rule of new deals, under the renewal template's name for it.
import type { ItemResult } from '../evidence/deal-result';
import type { ItemCase } from './item-case';
import { evaluateProposal } from './proposal';

export function evaluateRenewalQuote(itemCase: ItemCase): ItemResult {
  return evaluateProposal(itemCase);
}
