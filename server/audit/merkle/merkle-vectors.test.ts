// Our own vectors of a small log, which never change, and the public ones in full where their folder is named.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CompactRange } from './compact-range';
import { leafHash } from './hash';
import { verifyConsistency } from './verify-consistency';
import { verifyInclusion } from './verify-inclusion';
import { verifySubtreeConsistency, verifySubtreeInclusion } from './verify-subtree';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Roots of the logs of "plumb 0", "plumb 1", … by size, computed once by another program. */
const OUR_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6012f763171b2bf42cbd1dba100cde1c7594b5b884956ff02d721379db396a70',
  '80fba76a4ebb4b913ca5627644c83b5fd74d36af1b44d2fe3cabf915a62c6f20',
  '1608c348760577071dd8ec73981cb1389896b8bbea8d0b922245a8bf3ad3a776',
  'd8b9f87a3c4699fe28650ce2412ff2a3a401f9d08e3469a12827e1a124c1f461',
  '3acfbf385f7ba7d5db13900befb2965691e4df09a1000aaedca65d34e9d8acfa',
  '9f12b83d69af1316bf1c25f44db4070e5c78a1c2aefdb5b0a7da5776a5e5f9c2',
  '186a678bcb133ca19ca2b61180c3c270a318e10cb51f29f933cbf9347e9548c4',
  'f28912eb2d7335f4f3da9dd5ddd77505f5458b39caa9dd80dac118be5660c338',
  '95a82e4d9d9cc0763edb99d5e5cd34ea92a26807d35ff3974e50287575759829',
];

describe('our vectors', () => {
  it('give the same root for each size of a small log for ever', () => {
    const range = new CompactRange();
    for (const [size, root] of OUR_ROOTS.entries()) {
      if (size > 0) range.push(leafHash(Buffer.from(`plumb ${size - 1}`)));
      expect(hex(range.root()), `size ${size}`).toBe(root);
    }
  });
});

const folder = process.env.PLUMBLINE_REAL_DATA ?? '';

describe.skipIf(!process.env.PLUMBLINE_REAL_DATA)('the public vectors', () => {
  const at = join(folder, 'merkle-rfc6962');

  it('give the reference tree its nine roots', () => {
    const tree = z
      .object({ leaf_inputs_hex: z.array(z.string()), root_hash_hex_by_tree_size: z.array(z.string()) })
      .parse(JSON.parse(readFileSync(join(at, 'rfc6962_reference_tree.json'), 'utf8')));
    const range = new CompactRange();
    const roots = [hex(range.root())];
    for (const leaf of tree.leaf_inputs_hex) {
      range.push(leafHash(Buffer.from(leaf, 'hex')));
      roots.push(hex(range.root()));
    }
    expect(roots).toEqual(tree.root_hash_hex_by_tree_size);
  });

  it.each([
    ['inclusion', 98],
    ['consistency', 98],
    ['subtreeinclusion', 204],
    ['subtreeconsistency', 118],
  ])('%s: all %d are judged as they say', (kind, count) => {
    const files = readdirSync(join(at, 'testdata', kind), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.json'),
    );
    expect(files).toHaveLength(count);
    const wrong = files.filter((file) => {
      const vector = readVector(join(at, 'testdata', kind, file));
      // Some "happy" vectors hold text in place of a root: a hash that is not 32 bytes is refused here whatever it equals.
      const isShort = vector.hashes.some((hash) => hash.length !== 32);
      return judge(kind, vector) !== !(vector.wantErr || isShort);
    });
    expect(wrong).toEqual([]);
  });
});

const Hash = z
  .string()
  .nullish()
  .transform((text) => new Uint8Array(Buffer.from(text ?? '', 'base64')));
const Int = z.string().transform((digits) => BigInt(digits));
const Vector = z.object({
  leafIdx: Int.default(0n),
  treeSize: Int.default(0n),
  start: Int.default(0n),
  end: Int.default(0n),
  size: Int.default(0n),
  size1: Int.default(0n),
  size2: Int.default(0n),
  root: Hash,
  root1: Hash,
  root2: Hash,
  leafHash: Hash,
  proof: z
    .array(Hash)
    .nullable()
    .transform((proof) => proof ?? []),
  wantErr: z.boolean(),
});

/** Numbers are read as text: some exceed 2^53. */
function readVector(file: string) {
  const text = readFileSync(file, 'utf8').replaceAll(/: (\d+)/g, ': "$1"');
  const raw: unknown = JSON.parse(text);
  const vector = Vector.parse(raw);
  const given = new Set(Object.keys(z.record(z.string(), z.unknown()).parse(raw)));
  const roots = (['root', 'root1', 'root2', 'leafHash'] as const).filter((name) => given.has(name));
  return { ...vector, hashes: [...roots.map((name) => vector[name]), ...vector.proof] };
}

function judge(kind: string, v: z.output<typeof Vector>): boolean {
  if (kind === 'inclusion') return verifyInclusion({ ...v, index: v.leafIdx, size: v.treeSize });
  if (kind === 'consistency') return verifyConsistency(v);
  if (kind === 'subtreeinclusion') return verifySubtreeInclusion({ ...v, index: v.leafIdx });
  return verifySubtreeConsistency({ ...v, subtreeRoot: v.root1, root: v.root2 });
}
