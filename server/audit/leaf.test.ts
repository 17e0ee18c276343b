// The leaf's bytes are a published format: these vectors never change.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestValue } from './digest-value';
import { type Leaf, leafBytes } from './leaf';

const LEAF: Leaf = {
  format: 1,
  workspace: '0190a0c0-0000-7000-8000-000000000001',
  entry: '0190a0c0-0000-7000-8000-000000000002',
  kind: 'draft.accept',
  outcome: 'applied',
  actor: { kind: 'person', id: '0190a0c0-0000-7000-8000-000000000003', role: 'rep' },
  at: '2026-05-13T10:00:00.000Z',
  policies: ['owner_decides'],
  policyVersion: 'shipped-1.0123456789ab',
  reasonCode: 'as_is',
  opportunity: '0190a0c0-0000-7000-8000-000000000004',
  facts: ['0190a0c0-0000-7000-8000-000000000005'],
  measures: { filed: 2, ratio: 0.5 },
  values: { after: 'ab'.repeat(32) },
};

describe('a leaf', () => {
  it('is canonical JSON with its members in order and no spaces', () => {
    expect(Buffer.from(leafBytes(LEAF)).toString('utf8')).toBe(
      '{"actor":{"id":"0190a0c0-0000-7000-8000-000000000003","kind":"person","role":"rep"},' +
        '"at":"2026-05-13T10:00:00.000Z","entry":"0190a0c0-0000-7000-8000-000000000002",' +
        '"facts":["0190a0c0-0000-7000-8000-000000000005"],"format":1,"kind":"draft.accept",' +
        '"measures":{"filed":2,"ratio":0.5},"opportunity":"0190a0c0-0000-7000-8000-000000000004",' +
        '"outcome":"applied","policies":["owner_decides"],"policyVersion":"shipped-1.0123456789ab",' +
        `"reasonCode":"as_is","values":{"after":"${'ab'.repeat(32)}"},` +
        '"workspace":"0190a0c0-0000-7000-8000-000000000001"}',
    );
  });

  it('hashes to the same RFC 6962 leaf hash for ever', () => {
    const hash = createHash('sha256')
      .update(Buffer.from([0]))
      .update(leafBytes(LEAF))
      .digest('hex');
    expect(hash).toBe('19dd35f585c8f1dc5feafbcc38426aa03a9485bd9ee818c8bc26a74d319c267a');
  });

  it('has the same bytes whatever the order its members were given in', () => {
    const reversed = Object.fromEntries(Object.entries(LEAF).reverse()) as Leaf;
    expect(leafBytes(reversed)).toEqual(leafBytes(LEAF));
  });
});

describe('a salted digest', () => {
  const salt = Uint8Array.from({ length: 16 }, (_, i) => i);

  it('is the SHA-256 of the salt and the canonical value for ever', () => {
    expect(digestValue({ b: '45000', a: null }, salt).digest).toBe(
      '002f41748fab051717e687608baa64670bd499becb97d040f29a274ed4a3d90a',
    );
  });

  it('ties a value to its salt: another salt or another value gives another digest', () => {
    const { digest } = digestValue('45000', salt);
    expect(digestValue('45000', Uint8Array.from(salt).reverse()).digest).not.toBe(digest);
    expect(digestValue('45001', salt).digest).not.toBe(digest);
  });

  it('takes 16 fresh random bytes of salt each time', () => {
    const [first, second] = [digestValue('x'), digestValue('x')];
    expect(first.salt).toHaveLength(16);
    expect(first.digest).not.toBe(second.digest);
  });
});
