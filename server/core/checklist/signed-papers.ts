// The records of a deal that say they are signed: contracts, envelopes, orders and documents, never one that was voided.
import type { FactPointer } from '../evidence/fact-pointer';
import type { FactKind } from '../vocabulary/fact';
import type { ItemCase } from './item-case';

const PAPERS: readonly FactKind[] = ['contract', 'envelope', 'order', 'document', 'pointer'];

/** In time order. A record of strength 4 is signed by definition; an attached one is once a second person saw it signed. */
export function signedPapers({ summary }: ItemCase): readonly FactPointer[] {
  return summary.facts.filter(
    ({ kind, strength, isCancelled, attributes }) =>
      PAPERS.includes(kind) &&
      !isCancelled &&
      attributes.status !== 'void' &&
      (strength === 4 ||
        attributes.status === 'signed' ||
        attributes.signedOn !== undefined ||
        (kind === 'pointer' && strength === 3)),
  );
}
