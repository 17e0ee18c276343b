// By how much one share exceeds another, with a 95 % interval: Newcombe's, from the Wilson intervals of both.
export type RateWithBounds = { share: string; lower: string; upper: string };
/** In shares of 1; an interval that holds 0 may be chance. */
export type RateDifference = { difference: number; lower: number; upper: number; isApart: boolean };

export function rateDifference(one: RateWithBounds, other: RateWithBounds): RateDifference {
  const of = ({ share, lower, upper }: RateWithBounds) => ({
    p: Number(share),
    below: Number(share) - Number(lower),
    above: Number(upper) - Number(share),
  });
  const [a, b] = [of(one), of(other)];
  const difference = a.p - b.p;
  const lower = difference - Math.hypot(a.below, b.above);
  const upper = difference + Math.hypot(a.above, b.below);
  return { difference, lower, upper, isApart: lower > 0 || upper < 0 };
}
