// Amount equals the contract: the closed amount against the latest signed paper that states one.
import type { ItemResult } from '../evidence/deal-result';
import type { FactPointer } from '../evidence/fact-pointer';
import { canObserveKinds } from './can-observe';
import { compareWithAmount } from './compare-with-amount';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import { NEVER_STALE } from './fresh-window';
import type { ItemCase } from './item-case';
import type { ItemEvidence } from './item-evidence';
import { plainAmount } from './plain-amount';
import { signedPapers } from './signed-papers';

export function evaluateAmountEqualsContract(itemCase: ItemCase): ItemResult {
  const papers = signedPapers(itemCase).filter(({ attributes }) => attributes.amount !== undefined);
  // A paper that is here has been delivered, whatever the list of sources says.
  const isObservable =
    papers.length > 0 ||
    canObserveKinds(itemCase, ['contract', 'envelope', 'order', 'document'], itemCase.item.minStrength);
  const evidenceAt = (moment: number) =>
    evidenceOf(
      itemCase,
      papers.filter(({ occurredAt }) => Date.parse(occurredAt) <= moment).at(-1),
      isObservable,
    );
  return concludeItem(itemCase, {
    version: 1,
    evidence: evidenceAt(itemCase.now),
    choosing: { evidenceAt, instants: papers.map(({ occurredAt }) => Date.parse(occurredAt)) },
  });
}

/** A closed amount above the contract is contradicted; below it, or not comparable, it is not proven. */
function evidenceOf(itemCase: ItemCase, paper: FactPointer | undefined, isObservable: boolean): ItemEvidence {
  const { amount, currency } = itemCase.summary.commitments;
  const nothing: ItemEvidence = {
    supports: [],
    contraries: [],
    challenges: [],
    isObservable,
    words: {
      missing: 'No signed paper states an amount.',
      remedy: 'The signed order or contract with its amount.',
      observes: 'orders or contracts with amounts',
    },
  };
  if (!paper) return nothing;
  const stated = plainAmount(paper.attributes.amount ?? '', paper.attributes.currency ?? currency);
  const said = plainAmount(amount ?? '', currency);
  const comparison = compareWithAmount(itemCase.summary, paper.attributes, itemCase.item.amountTolerance);
  if (comparison === 'equal') {
    return {
      ...nothing,
      supports: [factSupport(itemCase, paper, `a signed paper over ${stated}`, NEVER_STALE)],
    };
  }
  if (comparison === 'above') {
    return {
      ...nothing,
      contraries: [
        {
          what: `the amount of ${said} is above the signed ${stated}`,
          strength: paper.strength,
          at: Date.parse(paper.occurredAt),
          factIds: [paper.id],
          signalIds: [],
        },
      ],
      words: { ...nothing.words, remedy: 'The amount as signed, or the paper over the full amount.' },
    };
  }
  const missing =
    comparison === 'below'
      ? `The amount of ${said} is below the signed ${stated}.`
      : `The amount and the signed ${stated} cannot be compared: no amount, or another currency or measure.`;
  return { ...nothing, words: { ...nothing.words, missing, remedy: 'The amount as signed.' } };
}
