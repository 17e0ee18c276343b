// Says whether a log only grew between two roots (RFC 9162 section 2.1.4.2).
import type { Place } from './place';
import { verifySubtreeConsistency } from './verify-subtree';

export type Consistency = {
  size1: Place;
  root1: Uint8Array;
  size2: Place;
  root2: Uint8Array;
  /** Hashes of 32 bytes each; empty where the sizes are equal. */
  proof: readonly Uint8Array[];
};

/** Never throws. From an empty log every other grows, so a proof from size 0 says nothing and is refused. */
export function verifyConsistency({ size1, root1, size2, root2, proof }: Consistency): boolean {
  if (size1 === 0 || size1 === 0n) return false;
  return verifySubtreeConsistency({
    start: 0,
    end: size1,
    subtreeRoot: root1,
    size: size2,
    root: root2,
    proof,
  });
}
