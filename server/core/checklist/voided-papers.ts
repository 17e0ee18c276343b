// Papers that were voided, as records that say a deal is not signed.
import type { FactKind } from '../vocabulary/fact';
import type { ItemCase } from './item-case';
import type { Contrary } from './item-evidence';

const PAPERS: readonly FactKind[] = ['contract', 'envelope', 'order'];

export function voidedPapers({ summary }: ItemCase): readonly Contrary[] {
  return summary.facts
    .filter(({ kind, attributes }) => PAPERS.includes(kind) && attributes.status === 'void')
    .map((fact) => ({
      what: `the ${fact.kind} was voided`,
      strength: fact.strength,
      at: Date.parse(fact.occurredAt),
      factIds: [fact.id],
      signalIds: [],
    }));
}
