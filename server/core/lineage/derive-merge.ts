// Proposes that a deal that is gone went into one whose amount rose by its own; only where a single one did.
import { isNear } from './derive-split';

/** Decimal strings in one currency; `rose` is positive. */
export type GoneDeal = { opportunityId: string; amount: string | null };
export type GrownDeal = { opportunityId: string; rose: string };

/** @param grown deals of the same account and currency that rose in the import that missed the other. */
export function deriveMerge(gone: GoneDeal, grown: readonly GrownDeal[]): GrownDeal | null {
  const { amount, opportunityId } = gone;
  if (amount === null) return null;
  const into = grown.filter((deal) => deal.opportunityId !== opportunityId && isNear(amount, deal.rose));
  return into.length === 1 ? (into[0] ?? null) : null;
}
