// What stands in canonical order is written as RFC 8785 writes it; half a character is refused as there.
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalLine } from './canonical-line';

const outcomeOf = (work: () => unknown) => {
  try {
    return { text: work() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : '' };
  }
};
// Half a character as a code unit, not as fc.string makes whole ones.
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\\ud800', '\\\\ud', 'a"b'),
);
const value = fc.oneof(text, fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), fc.boolean());

it('writes as RFC 8785 does', () => {
  fc.assert(
    fc.property(value, value, fc.array(value), text, (first, second, list, name) => {
      const ordered = { a: first, b: { x: second, y: list }, c: undefined };
      expect(outcomeOf(() => canonicalLine(ordered))).toEqual(outcomeOf(() => canonicalize(ordered)));
      expect(outcomeOf(() => canonicalLine(name))).toEqual(outcomeOf(() => canonicalize(name)));
    }),
    { numRuns: 500 },
  );
});
