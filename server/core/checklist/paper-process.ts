// Legal, security or procurement under way: an envelope, a contract past draft, or contact with one of those desks.
import type { ItemResult } from '../evidence/deal-result';
import type { FactPointer } from '../evidence/fact-pointer';
import type { ContactRole } from '../vocabulary/fact';
import { acceptedSupports } from './accepted-supports';
import { canObserveBuyers, canObserveKinds } from './can-observe';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import type { ItemCase } from './item-case';
import type { Contrary } from './item-evidence';
import { termsChangeAt } from './terms-change';
import { touchSupports } from './touch-supports';

const DESKS: readonly ContactRole[] = ['legal', 'procurement', 'security'];

export function evaluatePaperProcess(itemCase: ItemCase): ItemResult {
  const papers = itemCase.summary.facts.filter(({ kind }) => kind === 'envelope' || kind === 'contract');
  return concludeItem(itemCase, {
    version: 1,
    blocksFrom: itemCase.item.blocksOnlyIfTermsChange ? termsChangeAt(itemCase) : undefined,
    evidence: {
      supports: [
        ...papers.filter(isUnderWay).map((fact) => factSupport(itemCase, fact, phraseOf(fact))),
        ...touchSupports(itemCase, DESKS, 'legal, procurement or security'),
        ...acceptedSupports(itemCase, 'attached_only'),
      ],
      contraries: papers.filter(isVoided).map(voided),
      challenges: [],
      isObservable: canObserveBuyers(itemCase) || canObserveKinds(itemCase, ['envelope', 'contract'], 2),
      words: {
        missing: 'No envelope, contract past draft, or contact with legal, procurement or security.',
        remedy: 'A contract or envelope that is out, or a mail from legal, procurement or security.',
        observes: 'envelopes, contracts, mail from buyers or meetings that buyers accepted',
      },
    },
  });
}

const isVoided = ({ attributes, isCancelled }: FactPointer) => attributes.status === 'void' || isCancelled;
const isUnderWay = (fact: FactPointer) =>
  !isVoided(fact) && fact.attributes.status !== undefined && fact.attributes.status !== 'draft';
const phraseOf = ({ kind, attributes }: FactPointer) =>
  `${kind === 'envelope' ? 'an envelope' : 'a contract'} with the status ${attributes.status}`;

const voided = (fact: FactPointer): Contrary => ({
  what: fact.kind === 'envelope' ? 'the envelope was voided' : 'the contract was voided',
  strength: fact.strength,
  at: Date.parse(fact.occurredAt),
  factIds: [fact.id],
  signalIds: [],
});
