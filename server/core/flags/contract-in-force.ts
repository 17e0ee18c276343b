// Picks the contract that a renewal is about; a draft, a sent or a void one is not in force.
import { isDay } from '../calendar/epoch-day';
import type { FactPointer } from '../evidence/fact-pointer';

/** The one that ends last; null where no contract with an end is known. */
export function contractInForce(past: readonly FactPointer[]): FactPointer | null {
  const inForce = past.filter(
    ({ kind, attributes: { status, endsOn } }) =>
      kind === 'contract' && isDay(endsOn ?? '') && (status === undefined || status === 'signed'),
  );
  return (
    inForce.toSorted((a, b) => ((a.attributes.endsOn ?? '') < (b.attributes.endsOn ?? '') ? -1 : 1)).at(-1) ??
    null
  );
}
