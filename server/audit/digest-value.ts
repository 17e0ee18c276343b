// Ties an erasable value to a leaf: SHA-256(salt ‖ RFC 8785 JSON of the value), hex. The salt makes guessing useless.
import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

export type SaltedValue = { salt: Uint8Array; digest: string };

export function digestValue(value: unknown, salt: Uint8Array = randomBytes(16)): SaltedValue {
  const text = canonicalize(value) ?? 'null';
  return { salt, digest: createHash('sha256').update(salt).update(text, 'utf8').digest('hex') };
}
