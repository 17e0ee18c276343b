// Proposes that new deals were split from one whose amount fell by what they are worth together; a person confirms it.
import {
  absoluteAmount,
  compareAmounts,
  multiplyAmount,
  subtractAmounts,
  sumAmounts,
} from '../money/amounts';

/** Amounts are decimal strings in one currency; `fell` is positive. */
export type ShrunkDeal = { opportunityId: string; fell: string };
export type NewPart = { opportunityId: string; amount: string | null };

/** The parts together may differ from the fall by this share of it. */
const MAX_DIFFERENCE = '0.05';

/** @param parts the new deals of the same account and currency in one import. All of them are parts, or none is. */
export function deriveSplit(parent: ShrunkDeal, parts: readonly NewPart[]): NewPart[] {
  const others = parts.filter(({ opportunityId }) => opportunityId !== parent.opportunityId);
  const { total, count, countWithoutAmount } = sumAmounts(others.map(({ amount }) => amount));
  if (count === 0 || countWithoutAmount > 0) return [];
  return isNear(parent.fell, total) ? others : [];
}

/** Whether two amounts differ by no more than a twentieth of the first. */
export function isNear(amount: string, other: string): boolean {
  const difference = absoluteAmount(subtractAmounts(amount, other));
  return compareAmounts(difference, multiplyAmount(absoluteAmount(amount), MAX_DIFFERENCE)) <= 0;
}
