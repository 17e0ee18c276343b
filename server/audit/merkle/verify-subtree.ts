// Says whether an aligned run of leaves [start, end) has a root, and whether a log holds it; whatever it is given, it never throws.
import { EMPTY_ROOT, isHash, isSameHash, nodeHash } from './hash';
import { exactPlace, type Place } from './place';

export type SubtreeInclusion = {
  /** Position of the leaf in the log, from 0. */
  index: Place;
  start: Place;
  end: Place;
  /** Hash of the leaf, 32 bytes. */
  leafHash: Uint8Array;
  /** Sibling hashes from the leaf up, 32 bytes each. */
  proof: readonly Uint8Array[];
  /** Root over [start, end), 32 bytes. */
  root: Uint8Array;
};

/** RFC 9162 section 2.1.3.2, counted from the subtree's start. */
export function verifySubtreeInclusion({
  index,
  start,
  end,
  leafHash,
  proof,
  root,
}: SubtreeInclusion): boolean {
  const [at, from, to] = [exactPlace(index), exactPlace(start), exactPlace(end)];
  if (at === null || from === null || to === null || at < from || at >= to || !isSubtree(from, to))
    return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  let left = at - from;
  let last = to - from - 1n;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0n) return false;
    if (left % 2n === 1n || left === last) {
      hash = nodeHash(sibling, hash);
      while (left % 2n === 0n && left !== 0n) {
        left >>= 1n;
        last >>= 1n;
      }
    } else hash = nodeHash(hash, sibling);
    left >>= 1n;
    last >>= 1n;
  }
  return last === 0n && isSameHash(hash, root);
}

export type SubtreeConsistency = {
  start: Place;
  end: Place;
  /** Root over [start, end), 32 bytes. */
  subtreeRoot: Uint8Array;
  /** Entries in the log. */
  size: Place;
  /** Root of the log, 32 bytes. */
  root: Uint8Array;
  proof: readonly Uint8Array[];
};

/** RFC 9162 section 2.1.4.2 with a start that need not be 0: all three places move up the tree together. */
export function verifySubtreeConsistency(claim: SubtreeConsistency): boolean {
  const { subtreeRoot, root, proof } = claim;
  const [from, to, size] = [exactPlace(claim.start), exactPlace(claim.end), exactPlace(claim.size)];
  if (from === null || to === null || size === null || to > size) return false;
  if (![subtreeRoot, root, ...proof].every(isHash)) return false;
  if (from === to) return proof.length === 0 && isSameHash(subtreeRoot, EMPTY_ROOT);
  if (!isSubtree(from, to)) return false;
  let [first, last, end] = [from, to - 1n, size - 1n];
  const up = () => {
    first >>= 1n;
    last >>= 1n;
    end >>= 1n;
  };
  while (first !== last && (last === end || last % 2n === 1n)) up();
  // A subtree that is one node of the log is known to whoever checks; else the proof begins with its last node.
  const [begin, ...rest] = first === last ? [subtreeRoot, ...proof] : proof;
  if (!begin) return false;
  let part = begin;
  let whole = begin;
  for (const node of rest) {
    if (end === 0n) return false;
    if (last % 2n === 1n || last === end) {
      if (first < last) part = nodeHash(node, part);
      whole = nodeHash(node, whole);
      while (last % 2n === 0n && last !== 0n) up();
    } else whole = nodeHash(whole, node);
    up();
  }
  return end === 0n && isSameHash(part, subtreeRoot) && isSameHash(whole, root);
}

/** A subtree begins where one of its size, rounded up to a power of two, may begin. */
function isSubtree(start: bigint, end: bigint): boolean {
  if (start >= end) return false;
  let width = 1n;
  while (width < end - start) width *= 2n;
  return start % width === 0n;
}
