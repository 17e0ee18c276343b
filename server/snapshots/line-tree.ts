// The path that proves one line of a snapshot without the others: RFC 6962 section 2.1.1 over the lines' leaf hashes.
import { nodeHash } from '@/server/audit/merkle/hash';

/** The neighbours from the leaf's own up to the root's. @throws {RangeError} when there is no such leaf. */
export function pathOf(hashes: readonly Uint8Array[], index: number): Uint8Array[] {
  if (index < 0 || index >= hashes.length) throw new RangeError(`There is no line ${index}.`);
  const path: Uint8Array[] = [];
  let level: readonly Uint8Array[] = hashes;
  for (let at = index; level.length > 1; at >>= 1, level = above(level)) {
    const neighbour = level[at ^ 1];
    if (neighbour) path.push(neighbour);
  }
  return path;
}

/** A node without a neighbour moves up as it is: the same tree as splitting at the largest power of two. */
function above(level: readonly Uint8Array[]): Uint8Array[] {
  const next: Uint8Array[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const left = level[at];
    const right = level[at + 1];
    if (left) next.push(right ? nodeHash(left, right) : left);
  }
  return next;
}
