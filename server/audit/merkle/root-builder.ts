// The root over subtrees given from left to right, whatever their sizes: how a run of entries is proved at once.
import { EMPTY_ROOT, nodeHash } from './hash';

export class RootBuilder {
  #stack: { level: number; hash: Uint8Array }[] = [];

  /** @param level 0 for a leaf; each subtree begins where one of its size may begin. */
  push(level: number, hash: Uint8Array): void {
    let node = { level, hash };
    for (let top = this.#stack.at(-1); top?.level === node.level; top = this.#stack.at(-1)) {
      this.#stack.pop();
      node = { level: node.level + 1, hash: nodeHash(top.hash, node.hash) };
    }
    this.#stack.push(node);
  }

  root(): Uint8Array {
    const hashes = this.#stack.map(({ hash }) => hash);
    return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}
