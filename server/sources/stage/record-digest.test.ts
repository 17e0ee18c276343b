import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MerkleRoot } from './merkle-root';
import { RecordDigest } from './record-digest';

const key = Buffer.alloc(32, 7);
const hmac = (...parts: string[]) =>
  createHmac('sha256', key).update(parts.join('\u0000'), 'utf8').digest('hex');

describe('RecordDigest', () => {
  it('is HMAC-SHA256 over kind, JSON and content, whatever was digested before', () => {
    const digests = new RecordDigest(key);
    const long = 'ü€😀\ud800'.repeat(40_000);
    expect(digests.of('fact', '{}', ['a', null, 'b'])).toBe(hmac('fact', '{}', 'a', 'b'));
    expect(digests.of('fact', '{"a":1}', [long])).toBe(hmac('fact', '{"a":1}', long));
    expect(digests.of('row', '{}', [])).toBe(hmac('row', '{}'));
  });
});

describe('MerkleRoot', () => {
  it('is the root of RFC 6962', () => {
    const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const leaves = Array.from({ length: 13 }, (_, index) => sha(Buffer.of(index)));
    const rootOf = (of: readonly Buffer[]): Buffer => {
      if (of.length === 1) return sha(Buffer.of(0), of[0] ?? Buffer.alloc(0));
      const left = 2 ** Math.ceil(Math.log2(of.length) - 1);
      return sha(Buffer.of(1), rootOf(of.slice(0, left)), rootOf(of.slice(left)));
    };
    const merkle = new MerkleRoot();
    expect(merkle.root).toEqual(sha());
    leaves.forEach((leaf, index) => {
      merkle.add(leaf.toString('hex'));
      expect(merkle.root).toEqual(rootOf(leaves.slice(0, index + 1)));
    });
  });
});
