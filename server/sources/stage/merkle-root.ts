// The RFC 6962 root over the records' digests in the order they were staged, kept as a compact range while they come.
import { createHash } from 'node:crypto';

const hash = (prefix: number, ...parts: Uint8Array[]) => {
  const sha = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) sha.update(part);
  return sha.digest();
};

export class MerkleRoot {
  private range: Buffer[] = [];
  private size = 0;

  add(leaf: Uint8Array): void {
    let node = hash(0, leaf);
    for (let rest = this.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.range.pop();
      if (left) node = hash(1, left, node);
    }
    this.range.push(node);
    this.size++;
  }

  /** SHA-256 of nothing for no leaves. */
  get root(): Buffer {
    const [last, ...others] = [...this.range].reverse();
    if (!last) return createHash('sha256').digest();
    return others.reduce((right, left) => hash(1, left, right), last);
  }
}
