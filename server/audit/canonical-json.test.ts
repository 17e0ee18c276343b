// Canonical JSON is RFC 8785: our own vectors always, the public ones in full where their folder is named.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';

const OURS: [what: string, value: unknown, text: string][] = [
  [
    'members by UTF-16 code units',
    { '€': 1, '\r': 2, '\ufb33': 3, z1: 4, '\u{1f600}': 5, ö: 6 },
    '{"\\r":2,"z1":4,"ö":6,"€":1,"😀":5,"\ufb33":3}',
  ],
  [
    'numbers as ECMAScript writes them',
    [1e21, 1e-7, 0.1, -0, 4.5, 2e-3, -1.5e300],
    '[1e+21,1e-7,0.1,0,4.5,0.002,-1.5e+300]',
  ],
  ['control characters escaped, the rest kept', '\u0001\b\f\n\r\t"\\/é', '"\\u0001\\b\\f\\n\\r\\t\\"\\\\/é"'],
  ['nothing between tokens', { b: [true, null, { a: '' }], a: {} }, '{"a":{},"b":[true,null,{"a":""}]}'],
];

describe('canonical JSON', () => {
  it.each(OURS)('writes %s', (_, value, text) => {
    expect(canonicalize(value)).toBe(text);
  });

  it('is a fixed point: reading it and writing it again changes nothing', () => {
    for (const [, , text] of OURS) expect(canonicalize(JSON.parse(text))).toBe(text);
  });
});

describe.skipIf(!process.env.PLUMBLINE_REAL_DATA)('the public vectors', () => {
  const at = join(process.env.PLUMBLINE_REAL_DATA ?? '', 'jcs-rfc8785');

  it('come out to the byte', () => {
    const files = readdirSync(join(at, 'input'));
    expect(files).toHaveLength(6);
    for (const file of files) {
      const text = canonicalize(JSON.parse(readFileSync(join(at, 'input', file), 'utf8'))) ?? '';
      expect(text, file).toBe(readFileSync(join(at, 'output', file), 'utf8'));
      const hex = readFileSync(join(at, 'outhex', file.replace('.json', '.txt')), 'utf8').replace(/\s+/g, '');
      expect(Buffer.from(text, 'utf8').toString('hex'), file).toBe(hex);
    }
  });

  it('hold for ten thousand numbers', () => {
    const lines = readFileSync(join(at, 'es6_10000.txt'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(10_000);
    const wrong = lines.filter((line) => {
      const [bits = '', text] = line.split(',');
      const number = Buffer.from(bits.padStart(16, '0'), 'hex').readDoubleBE();
      return canonicalize(number) !== text;
    });
    expect(wrong).toEqual([]);
  });
});
