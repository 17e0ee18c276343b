// Contract end known: a contract on record says when it ends.
import type { ItemResult } from '../evidence/deal-result';
import { concludeContractDate } from './conclude-contract-date';
import type { ItemCase } from './item-case';

export function evaluateContractEndKnown(itemCase: ItemCase): ItemResult {
  return concludeContractDate(itemCase, {
    version: 1,
    dateOf: ({ endsOn }) => endsOn,
    phrase: 'a contract with its end date',
    missing: 'No contract on record says when it ends.',
    remedy: 'The contract with its end date.',
  });
}
