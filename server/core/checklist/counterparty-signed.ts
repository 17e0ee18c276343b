// Counterparty signed: the signature is the buyer's, by the source's own word or a named buyer signer; ours alone is not.
import type { ItemResult } from '../evidence/deal-result';
import type { FactPointer } from '../evidence/fact-pointer';
import { canObserveKinds } from './can-observe';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import { NEVER_STALE } from './fresh-window';
import type { ItemCase } from './item-case';
import { paperNoun } from './paper-noun';
import { signedPapers } from './signed-papers';
import { voidedPapers } from './voided-papers';

export function evaluateCounterpartySigned(itemCase: ItemCase): ItemResult {
  return concludeItem(itemCase, {
    version: 1,
    evidence: {
      supports: signedPapers(itemCase)
        .filter(isSignedByBuyer)
        .map((fact) =>
          factSupport(itemCase, fact, `${paperNoun(fact)} with the counterparty's signature`, NEVER_STALE),
        ),
      contraries: voidedPapers(itemCase),
      challenges: [],
      isObservable: canObserveKinds(
        itemCase,
        ['contract', 'envelope', 'order', 'document'],
        itemCase.item.minStrength,
      ),
      words: {
        missing: "No record shows the counterparty's signature.",
        remedy: "The paper with the counterparty's signature, or a link to it that a second person confirms.",
        observes: "papers with a counterparty's signature",
      },
    },
  });
}

const isSignedByBuyer = ({ strength, participants }: FactPointer) =>
  strength >= 3 || participants.some(({ side, hasAccepted }) => side === 'buyer' && hasAccepted === true);
