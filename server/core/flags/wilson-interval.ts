// The 95 % Wilson score interval of a share; refuses counts that make no share.

/** Four decimals each, so that every machine writes the same bytes. */
export type Share = { n: number; share: string; lower: string; upper: string };

const Z = 1.959963984540054;

/** E. B. Wilson (1927). Throws a RangeError unless 0 ≤ hits ≤ n and n ≥ 1, both whole. */
export function wilsonInterval(hits: number, n: number): Share {
  if (!Number.isInteger(hits) || !Number.isInteger(n) || n < 1 || hits < 0 || hits > n)
    throw new RangeError(`${hits} of ${n} is no share.`);
  const share = hits / n;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  const write = (value: number) => Math.min(1, Math.max(0, value)).toFixed(4);
  return { n, share: write(share), lower: write(middle - half), upper: write(middle + half) };
}
