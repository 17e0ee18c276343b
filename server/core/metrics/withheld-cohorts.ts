// Which cohorts of a visible whole say nothing: those under five, and one more where the whole less the others would tell them.
import { MIN_COHORT } from './ratio';

export const TOO_FEW = `Fewer than ${MIN_COHORT} deals.`;
export const BY_SUBTRACTION = `It would tell of fewer than ${MIN_COHORT} deals by subtraction.`;

/**
 * @param sizes of cohorts that add up to a total which is shown.
 * @returns for each the reason why it is withheld, else null. An empty cohort hides nobody and stays.
 */
export function withheldCohorts(sizes: readonly number[]): (string | null)[] {
  const reasons: (string | null)[] = sizes.map((n) => (n > 0 && n < MIN_COHORT ? TOO_FEW : null));
  const hidden = sizes.reduce((sum, n, at) => (reasons[at] === null ? sum : sum + n), 0);
  if (hidden === 0 || hidden >= MIN_COHORT) return reasons;
  // The smallest of the others says least.
  const others = sizes.flatMap((n, at) => (n >= MIN_COHORT ? [{ n, at }] : []));
  const next = others.toSorted((a, b) => a.n - b.n)[0];
  if (next) reasons[next.at] = BY_SUBTRACTION;
  return reasons;
}
