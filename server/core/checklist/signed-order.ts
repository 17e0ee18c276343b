// Signed order: a paper that the counterparty signed, or an attached signed one that a second person confirmed.
import type { ItemResult } from '../evidence/deal-result';
import { canObserveKinds } from './can-observe';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import { NEVER_STALE } from './fresh-window';
import type { ItemCase } from './item-case';
import { paperNoun } from './paper-noun';
import { signedPapers } from './signed-papers';
import { voidedPapers } from './voided-papers';

export function evaluateSignedOrder(itemCase: ItemCase): ItemResult {
  return concludeItem(itemCase, {
    version: 1,
    evidence: {
      supports: signedPapers(itemCase).map((fact) =>
        factSupport(itemCase, fact, paperNoun(fact), NEVER_STALE),
      ),
      contraries: voidedPapers(itemCase),
      challenges: [],
      isObservable: canObserveKinds(
        itemCase,
        ['contract', 'envelope', 'order', 'document'],
        itemCase.item.minStrength,
      ),
      words: {
        missing: 'No order or contract that the counterparty signed.',
        remedy: 'The signed order or contract, or a link to it that a second person confirms.',
        observes: 'signed orders, contracts or envelopes',
      },
    },
  });
}
