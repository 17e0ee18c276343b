// Category: a promise whose blocking evidence is contradicted is drafted one step down; never up, and never to omitted.
import type { Category } from '../../vocabulary/category';
import { ITEM_LABELS } from '../../vocabulary/item';
import { bandOf, citedFact } from '../band-of';
import type { DraftCase } from '../draft-case';
import type { DraftProposal } from '../draft-proposal';

const ONE_DOWN: Partial<Record<Category, Category>> = {
  commit: 'best_case',
  most_likely: 'best_case',
  best_case: 'pipeline',
};

export function categoryFromEvidence({ summary, items }: DraftCase): DraftProposal[] {
  const { category } = summary.commitments;
  const to = ONE_DOWN[category];
  // What contradicts the amount is drafted as another amount, not as a lesser promise.
  const against = items.filter(
    ({ key, state, isBlocking, applies }) =>
      state === 'contradicted' && isBlocking && applies && key !== 'proposal' && key !== 'renewal_quote',
  );
  if (to === undefined || against.length === 0) return [];
  const factIds = [...new Set(against.flatMap((item) => item.factIds))].sort();
  const signalIds = [...new Set(against.flatMap((item) => item.signalIds))].sort();
  const cited = summary.facts.filter(({ id }) => factIds.includes(id));
  const names = against.map(({ key }) => ITEM_LABELS[key]);
  return [
    {
      field: 'category',
      subject: '',
      from: category,
      to,
      reason: `The evidence contradicts this promise: ${names.join('; ')}.`,
      ...bandOf(cited.map(citedFact)),
      factIds,
      signalIds,
      rule: 'category_from_evidence@1',
    },
  ];
}
