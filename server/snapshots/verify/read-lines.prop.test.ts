// Lines are read quickly where they have the shape of nearly all, and then to the same effect as where they are parsed and written again.
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSideLine, parseCanonical, readLabel, readLine, SHAPES } from './verify.mjs';

const text = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[ -~]{0,40}$/) },
  { weight: 3, arbitrary: fc.uuid() },
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const textOrNull = fc.option(text, { freq: 4 });
const count = fc.oneof(fc.nat({ max: 40 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const texts = fc.array(text, { maxLength: 3 });
const yes = fc.boolean();
const line = fc.record({
  ...{ account: textOrNull, amount: textOrNull, category: text, categoryMadeBy: text, closesOn: textOrNull },
  ...{ converted: textOrNull, createdOn: textOrNull, currency: text, deal: text, external: text },
  ...{ format: fc.constant(1), highestPhase: textOrNull, inScope: yes, measure: text, notGated: yes },
  ...{
    openFlags: count,
    outcome: text,
    overdue: yes,
    owner: textOrNull,
    phase: text,
    probability: textOrNull,
  },
  ...{ rate: textOrNull, rateTable: textOrNull, segment: textOrNull, source: text, stage: textOrNull },
  ...{ state: textOrNull, team: textOrNull, teamPath: texts, template: text, type: text, vanished: yes },
  blocking: fc.record({ gaps: count, met: count, observable: count, total: count }),
  lineage: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    fc.array(fc.record({ kind: text, other: text })),
  ),
  names: fc.record({ account: textOrNull, deal: textOrNull, owner: textOrNull }),
});
const format = fc.constant(1);
const item = fc.record({
  ...{ blocking: yes, facts: texts, item: text, rule: text, signals: texts, since: text, state: text },
  strength: fc.option(count),
});
const GENERATED = {
  'lines.ndjson': line,
  'labels.ndjson': fc.record({ digest: text, format, id: text, kind: text, salt: text, value: text }),
  'evidence.ndjson': fc.record({ deal: text, format, items: fc.array(item, { maxLength: 3 }) }),
  'flags.ndjson': fc.record({ deal: text, facts: texts, firstSeenAt: text, flag: text, format, state: text }),
};
type Name = keyof typeof GENERATED;
const NAMES: Name[] = ['lines.ndjson', 'labels.ndjson', 'evidence.ndjson', 'flags.ndjson'];

/** Somebody's change of a line: none, a byte, a part taken out, written twice or exchanged. */
const change = fc.record({
  kind: fc.constantFrom('none', 'byte', 'cut', 'double', 'exchange'),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  byte: fc.oneof(fc.constantFrom(...Buffer.from('"\\{}[],:0-e. \u007f')), fc.integer({ min: 0, max: 255 })),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Buffer, { kind, place, length, byte }: Change): Buffer {
  const at = Math.floor(place * bytes.length);
  const [before, part, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  if (kind === 'byte') return Buffer.concat([before, Buffer.of(byte), bytes.subarray(at + 1)]);
  if (kind === 'cut') return Buffer.concat([before, after]);
  if (kind === 'double') return Buffer.concat([before, part, part, after]);
  return kind === 'exchange' ? Buffer.concat([part, before, after]) : bytes;
}

const outcomeOf = (work: () => unknown) => {
  try {
    return { value: work() };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : '' };
  }
};
const read = (name: Name, bytes: Buffer): unknown => {
  const found = { from: 3, to: 3 + bytes.length };
  const held = Buffer.concat([Buffer.from('x\n{'), bytes, Buffer.from('\n{}\n')]);
  if (name === 'lines.ndjson') return readLine(held, found, name);
  if (name === 'labels.ndjson') return readLabel(held, found, name);
  return checkSideLine(name, held, found, name);
};

it('refuses of any line exactly what parsing it and writing it again refuses, and reads the same from it', () => {
  let quick = 0;
  const whole = fc.constantFrom(...NAMES).chain((name) => GENERATED[name].map((value) => ({ name, value })));
  fc.assert(
    fc.property(whole, change, ({ name, value }, by) => {
      const written = outcomeOf(() => canonicalize(value));
      // A half of a character is no text that anybody writes.
      if (typeof written.value !== 'string') return;
      const bytes = changed(Buffer.from(written.value, 'utf8'), by);
      const slow = outcomeOf(() => parseCanonical(bytes.toString('utf8'), name));
      const quickly = outcomeOf(() => read(name, bytes));
      expect(quickly.refused).toBe(slow.refused);
      if (SHAPES[name].test(bytes.toString('latin1'))) quick += 1;
      if (slow.refused === undefined && quickly.value !== undefined)
        expect(slow.value).toMatchObject(quickly.value as object);
    }),
    { numRuns: 3_000 },
  );
  expect(quick).toBeGreaterThan(150);
});
