// Numbers keys in the order of their coming and finds them again, at 8 bytes a key and a slot: millions of ids are no burden.
import { randomInt } from 'node:crypto';
import { GrowingColumn } from './growing-column';

const FIRST_CAPACITY = 1 << 10;
const FULLEST = 0.7;
/** New with each process, so that no file can be written to make keys collide. */
const SEED = [randomInt(2 ** 32), randomInt(2 ** 32)] as const;

/**
 * Keeps 64 bits of a hash in place of the key: among ten million keys the chance that any two are taken for one is below
 * one in 300,000.
 */
export class KeyIndex {
  private slots = new Int32Array(FIRST_CAPACITY);
  private readonly low = new GrowingColumn(Uint32Array);
  private readonly high = new GrowingColumn(Uint32Array);
  private hashed: readonly [number, number] = [0, 0];

  get size(): number {
    return this.low.length;
  }

  /** -1 where the key is not known. */
  find(key: string): number {
    return (this.slots[this.slotOf(key)] ?? 0) - 1;
  }

  has(key: string): boolean {
    return this.find(key) >= 0;
  }

  /** The key's number, its old one where it was known. */
  add(key: string): number {
    const slot = this.slotOf(key);
    const known = (this.slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const [low, high] = this.hashed;
    const number = this.low.push(low);
    this.high.push(high);
    this.slots[slot] = number + 1;
    if (number + 1 > this.slots.length * FULLEST) this.grow();
    return number;
  }

  private slotOf(key: string): number {
    const [low, high] = hashOf(key);
    this.hashed = [low, high];
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || (this.low.get(number) === low && this.high.get(number) === high)) return slot;
    }
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = this.low.get(number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}

/** Two multiplicative hashes with different constants, mixed into each other at the end. */
function hashOf(key: string): [number, number] {
  let a = SEED[0] ^ key.length;
  let b = SEED[1];
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
    a ^= a >>> 15;
    b = (b << 13) | (b >>> 19);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a >>> 0, b >>> 0];
}
