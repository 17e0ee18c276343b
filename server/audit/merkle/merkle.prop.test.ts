// Proofs hold for every log and place, and for nothing else: naive RFC 6962 text against what we ship.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompactRange, foldRange } from './compact-range';
import { leafHash } from './hash';
import { consistencyRuns, inclusionRuns, nodesOf, type Run } from './proof-ranges';
import { verifyConsistency } from './verify-consistency';
import { verifyInclusion } from './verify-inclusion';

const sha = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** RFC 6962 section 2.1, written as the text has it. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha();
  const [only] = leaves;
  if (leaves.length === 1 && only) return sha(Uint8Array.of(0), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Uint8Array.of(1), naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, i) => new TextEncoder().encode(`leaf ${i}`));
const hashesOf = (leaves: readonly Uint8Array[], runs: readonly Run[]) =>
  runs.map(({ from, to }) => naiveRoot(leaves.slice(from, to)));
const flip = (bytes: Uint8Array, at: number, by: number) => {
  const changed = Uint8Array.from(bytes);
  const place = at % changed.length;
  changed[place] = (changed[place] ?? 0) ^ by;
  return changed;
};

const place = fc
  .tuple(fc.integer({ min: 1, max: 140 }), fc.nat())
  .map(([size, n]) => ({ size, index: n % size }));
const growth = fc
  .tuple(fc.integer({ min: 1, max: 140 }), fc.integer({ min: 0, max: 140 }))
  .map(([size1, more]) => ({ size1, size2: size1 + more }));
const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });

describe('a compact range', () => {
  it('has the root of the naive tree after each push, and tells of each full subtree', () => {
    const range = new CompactRange();
    const leaves = leavesOf(130);
    leaves.forEach((leaf, i) => {
      range.push(leafHash(leaf), (level, index, hash) => {
        expect(new Uint8Array(hash)).toEqual(
          naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        );
      });
      expect(new Uint8Array(range.root())).toEqual(naiveRoot(leaves.slice(0, i + 1)));
    });
  });

  it('folds the perfect subtrees of any run that a proof names into the root of the run', () => {
    fc.assert(
      fc.property(place, ({ size, index }) => {
        const leaves = leavesOf(size);
        for (const run of inclusionRuns(index, size)) {
          const perfect = nodesOf(run).map(({ level, index: at }) =>
            naiveRoot(leaves.slice(at * 2 ** level, (at + 1) * 2 ** level)),
          );
          expect(new Uint8Array(foldRange(perfect))).toEqual(naiveRoot(leaves.slice(run.from, run.to)));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('an inclusion proof', () => {
  it('holds for every entry of a log, and for no other place, leaf, root or proof', () => {
    fc.assert(
      fc.property(place, change, ({ size, index }, { at, by }) => {
        const leaves = leavesOf(size);
        const proof = hashesOf(leaves, inclusionRuns(index, size));
        const leaf = leafHash(leaves[index] ?? Uint8Array.of());
        const whole = { index, size, leafHash: leaf, proof, root: naiveRoot(leaves) };
        expect(verifyInclusion(whole)).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(verifyInclusion({ ...whole, index: index + 1 })).toBe(false);
        expect(verifyInclusion({ ...whole, leafHash: flip(leaf, at, by) })).toBe(false);
        expect(verifyInclusion({ ...whole, root: flip(whole.root, at, by) })).toBe(false);
        expect(verifyInclusion({ ...whole, proof: [...proof, leaf] })).toBe(false);
        if (proof.length === 0) return;
        expect(verifyInclusion({ ...whole, proof: proof.slice(1) })).toBe(false);
        const broken = proof.map((hash, i) => (i === at % proof.length ? flip(hash, at, by) : hash));
        expect(verifyInclusion({ ...whole, proof: broken })).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('never throws and never holds for random bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const number = fc.oneof(fc.bigInt({ min: -2n, max: 2n ** 65n }), fc.double(), fc.integer());
    fc.assert(
      fc.property(number, number, bytes, bytes, fc.array(bytes), (index, size, leaf, root, proof) => {
        expect(verifyInclusion({ index, size, leafHash: leaf, root, proof })).toBe(false);
      }),
    );
  });
});

describe('a consistency proof', () => {
  it('holds between any two sizes of one log, and for no rewritten one', () => {
    fc.assert(
      fc.property(growth, change, fc.nat(), ({ size1, size2 }, { at, by }, n) => {
        const leaves = leavesOf(size2);
        const proof = hashesOf(leaves, consistencyRuns(size1, size2));
        const root1 = naiveRoot(leaves.slice(0, size1));
        const whole = { size1, root1, size2, root2: naiveRoot(leaves), proof };
        expect(verifyConsistency(whole)).toBe(true);
        expect(verifyConsistency({ ...whole, root1: flip(root1, at, by) })).toBe(false);
        expect(verifyConsistency({ ...whole, root2: flip(whole.root2, at, by) })).toBe(false);
        expect(verifyConsistency({ ...whole, proof: [...proof, root1] })).toBe(false);
        // A tail hashed anew over one changed early entry has a sound tree of its own, and still does not grow out of root1.
        const forged = leaves.map((leaf, i) => (i === n % size1 ? flip(leaf, at, by) : leaf));
        const forgedProof = hashesOf(forged, consistencyRuns(size1, size2));
        expect(verifyConsistency({ ...whole, root2: naiveRoot(forged), proof: forgedProof })).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('never throws and never holds for random bytes', () => {
    const bytes = fc.uint8Array({ minLength: 30, maxLength: 34 });
    const number = fc.oneof(fc.bigInt({ min: -2n, max: 2n ** 65n }), fc.double());
    fc.assert(
      fc.property(number, number, bytes, bytes, fc.array(bytes), (size1, size2, root1, root2, proof) => {
        expect(verifyConsistency({ size1, size2, root1, root2, proof })).toBe(false);
      }),
    );
  });
});
