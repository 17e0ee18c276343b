// How far two amounts may lie apart and still be called equal: a share of the one, and never less than one unit.
import { absoluteAmount, compareAmounts, multiplyAmount, subtractAmounts } from '../money/amounts';

/** `share` and `units` are decimal strings; the tolerance is the larger of share × `base` and units. */
export function isWithinTolerance(
  base: string,
  value: string,
  limit: { share: string; units: string },
): boolean {
  const byShare = multiplyAmount(absoluteAmount(base), limit.share);
  const allowed = compareAmounts(byShare, limit.units) > 0 ? byShare : limit.units;
  return compareAmounts(absoluteAmount(subtractAmounts(value, base)), allowed) <= 0;
}
