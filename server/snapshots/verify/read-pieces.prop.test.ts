// Files are read a piece at a time to the same effect as in one.
import { randomBytes } from 'node:crypto';
import zlib, { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { Lines, piecesOf } from './verify.mjs';

it('gives the same lines wherever the pieces end, and names the one that is cut off', () => {
  const text = fc.array(fc.constantFrom('a', 'é', '\n', '\n\n', 'long enough to be cut'), { maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (parts, lengths) => {
      const bytes = Buffer.from(parts.join(''));
      const read: string[] = [];
      const lines = Object.assign(new Lines('some.ndjson'), {
        take: (held: Buffer, { from, to }: { from: number; to: number }) =>
          read.push(held.toString('utf8', from, to)),
        result: () => 'whole',
      });
      let at = 0;
      for (const length of [...lengths, bytes.length]) {
        // As the memory of a piece is written over by the next one.
        const piece = Buffer.from(bytes.subarray(at, at + length));
        lines.add(piece);
        piece.fill(0);
        at += length;
      }
      const wanted = bytes.toString().split('\n');
      const rest = wanted.pop();
      expect(read).toEqual(wanted);
      if (rest === '') expect(lines.end()).toBe('whole');
      else expect(() => lines.end()).toThrow(`some.ndjson, line ${wanted.length + 1}: is cut off`);
    }),
  );
});

afterEach(() => vi.restoreAllMocks());

/** A Node whose engine has no memory of its own to offer. */
const withoutHandle = () =>
  vi.spyOn(zlib, 'createInflateRaw').mockImplementation(() => Object.create(zlib.InflateRaw.prototype));

it.each([
  ['a piece at a time', () => undefined],
  ['whole, where Node does not unpack by pieces', withoutHandle],
])(
  'unpacks %s what it may, however long, and refuses every other size, sum or changed byte',
  (_how, given) => {
    given();
    const read = (file: { packed: Buffer; size: number; crc: number }) =>
      Buffer.concat(Array.from(piecesOf({ name: 'some.ndjson', ...file }), (piece) => Buffer.from(piece)));
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 300_001]) {
      const bytes = Buffer.concat([
        randomBytes(Math.floor(length / 2)),
        Buffer.alloc(Math.ceil(length / 2), 'ab'),
      ]);
      const packed = deflateRawSync(bytes);
      const whole = { packed, size: bytes.length, crc: crc32(bytes) };
      expect(read(whole).equals(bytes)).toBe(true);
      expect(() => read({ ...whole, size: length + 1 })).toThrow('is not what the archive says');
      if (length > 1) expect(() => read({ ...whole, size: length - 1 })).toThrow('cannot be unpacked');
      expect(() => read({ ...whole, crc: whole.crc ^ 1 })).toThrow('is not what the archive says');
      expect(() => read({ ...whole, packed: packed.subarray(0, -1) })).toThrow('cannot be unpacked');
      expect(() => read({ ...whole, packed: Buffer.concat([packed, Buffer.of(0)]) })).toThrow(
        'is not what the archive says',
      );
      for (let at = 0; at < packed.length; at += Math.ceil(packed.length / 50)) {
        const changed = Buffer.from(packed);
        changed[at] = (changed[at] ?? 0) ^ 0x41;
        expect(() => read({ ...whole, packed: changed })).toThrow(
          /cannot be unpacked|is not what the archive says/,
        );
      }
    }
  },
);
