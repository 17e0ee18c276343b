// RFC 8785 for what is written a hundred thousand times over: whoever calls puts the members in their order, and nothing is sorted here.
import canonicalize from 'canonicalize';

/** @param value its objects' members stand in the order of RFC 8785 (by UTF-16 code units). @throws on half a character, as RFC 8785 demands, and on what is no JSON. */
export function canonicalLine(value: object | string): string {
  const text = JSON.stringify(value);
  // Half a character is written as an escape; whole ones never are, but a text may say the same.
  const written = text?.includes('\\ud') ? canonicalize(value) : text;
  if (written === undefined) throw new Error('A line must be JSON.');
  return written;
}
