// A place in a log or its size, as a proof carries it: a whole number from 0 to 2^64 - 1, never rounded.

export type Place = number | bigint;

const MOST = 2n ** 64n - 1n;

/** Null for what is no place: a fraction, a number beyond 2^53 that JavaScript rounded, or one beyond 64 bits. */
export function exactPlace(place: Place): bigint | null {
  if (typeof place === 'number' && !Number.isSafeInteger(place)) return null;
  const exact = BigInt(place);
  return exact < 0n || exact > MOST ? null : exact;
}
