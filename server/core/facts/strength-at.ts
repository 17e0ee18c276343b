// Says how much a fact proves at a moment: what has not taken place yet proves no engagement.
import type { FactPointer } from '../evidence/fact-pointer';
import type { Strength } from '../vocabulary/fact';

/**
 * Strength as of an instant (ISO 8601): a meeting whose end, or any other fact whose time, lies ahead counts at most 1.
 * The one rule that wants a future meeting, the dated next step, reads `fact.strength` itself.
 */
export function strengthAt(
  fact: Pick<FactPointer, 'kind' | 'strength' | 'occurredAt' | 'endsAt'>,
  effectiveAt: string,
): Strength {
  const happensAt = fact.kind === 'meeting' ? (fact.endsAt ?? fact.occurredAt) : fact.occurredAt;
  const isAhead = Date.parse(happensAt) > Date.parse(effectiveAt);
  return isAhead && fact.strength > 1 ? 1 : fact.strength;
}
