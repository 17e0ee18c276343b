// The hashes of RFC 6962 section 2.1: leaves and inner nodes have different prefixes, so that neither passes for the other.
import { createHash, hash } from 'node:crypto';

/** Bytes of a SHA-256 hash. */
const HASH_BYTES = 32;

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

/** SHA-256(0x00 ‖ leaf), of a text its UTF-8. */
export function leafHash(leaf: Uint8Array | string): Uint8Array {
  return typeof leaf === 'string'
    ? bytesOf(hash('sha256', `\0${leaf}`, 'binary'))
    : createHash('sha256').update(LEAF_PREFIX).update(leaf).digest();
}

/** Made by way of a text of a character a byte, in half the time that a buffer of its own takes. */
const bytesOf = (digest: string) => Buffer.from(digest, 'latin1');
const NODE = Buffer.alloc(1 + 2 * HASH_BYTES, NODE_PREFIX);

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (!isHash(left) || !isHash(right))
    return createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();
  NODE.set(left, 1);
  NODE.set(right, 1 + HASH_BYTES);
  return bytesOf(hash('sha256', NODE, 'binary'));
}

/** The root of a log without entries: SHA-256 of nothing. */
export const EMPTY_ROOT: Uint8Array = createHash('sha256').digest();

export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}

export function isSameHash(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
