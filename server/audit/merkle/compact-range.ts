// The head of a log that only grows: the roots of its perfect subtrees, largest first; pushing a leaf costs O(log n).
import { EMPTY_ROOT, nodeHash } from './hash';

export class CompactRange {
  #size = 0;
  #range: Uint8Array[] = [];

  get size(): number {
    return this.#size;
  }

  /** Roots of the perfect subtrees, largest first: as `audit_head.range` keeps them. */
  get range(): readonly Uint8Array[] {
    return this.#range;
  }

  /**
   * @param leaf the leaf's hash.
   * @param onNode told of each perfect subtree that this leaf completes: its level (0 is a leaf), index and root.
   */
  push(leaf: Uint8Array, onNode?: (level: number, index: number, hash: Uint8Array) => void): void {
    let node = leaf;
    let rest = this.#size;
    for (let level = 1; rest % 2 === 1; level++) {
      node = nodeHash(this.#range.pop() ?? EMPTY_ROOT, node);
      rest = (rest - 1) / 2;
      onNode?.(level, rest, node);
    }
    this.#range.push(node);
    this.#size++;
  }

  root(): Uint8Array {
    return foldRange(this.#range);
  }
}

/** The root over neighbouring perfect subtrees, largest first. */
export function foldRange(range: readonly Uint8Array[]): Uint8Array {
  return range.length === 0 ? EMPTY_ROOT : range.reduceRight((right, left) => nodeHash(left, right));
}
