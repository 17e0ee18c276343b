// The RFC 6962 root over the records' digests in the order they were staged, kept as a compact range while they come.
import { hash } from 'node:crypto';

const NODE = 32;

export class MerkleRoot {
  private readonly range: Buffer[] = [];
  private size = 0;
  private readonly leafOf = Buffer.alloc(1 + NODE);
  private readonly pair = Buffer.alloc(1 + 2 * NODE, 1);

  /** @param leaf 64 hexadecimal digits: a digest of 32 bytes. */
  add(leaf: string): void {
    this.leafOf.write(leaf, 1, 'hex');
    let node = hash('sha256', this.leafOf, 'binary');
    for (let rest = this.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.range.pop();
      if (left) node = this.parentOf(left, node);
    }
    this.range.push(Buffer.from(node, 'latin1'));
    this.size++;
  }

  /** SHA-256 of nothing for no leaves. */
  get root(): Buffer {
    const [last, ...others] = [...this.range].reverse();
    if (!last) return hash('sha256', '', 'buffer');
    return others.reduce((right, left) => this.bufferOf(left, right), last);
  }

  private bufferOf(left: Buffer, right: Buffer): Buffer {
    return Buffer.from(this.parentOf(left, right.toString('latin1')), 'latin1');
  }

  private parentOf(left: Buffer, right: string): string {
    left.copy(this.pair, 1);
    this.pair.write(right, 1 + NODE, 'latin1');
    return hash('sha256', this.pair, 'binary');
  }
}
