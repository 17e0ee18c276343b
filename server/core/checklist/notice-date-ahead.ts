// Notice date still ahead: a contract on record says by when notice is due, and that day has not passed.
import type { ItemResult } from '../evidence/deal-result';
import { concludeContractDate } from './conclude-contract-date';
import type { ItemCase } from './item-case';

export function evaluateNoticeDateAhead(itemCase: ItemCase): ItemResult {
  return concludeContractDate(itemCase, {
    version: 1,
    dateOf: ({ noticeOn }) => noticeOn,
    phrase: 'a contract with its notice date',
    missing: 'No contract on record says by when notice is due.',
    remedy: 'The contract with its notice date, or the next one if it has passed.',
  });
}
