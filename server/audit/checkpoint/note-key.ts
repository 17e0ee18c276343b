// The Ed25519 key pair of one workspace and rotation, and its name and id as C2SP signed-note spells them.
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { deriveKey } from '../keys';

export type NoteKey = {
  /** Key name and checkpoint origin: one per workspace. */
  name: string;
  rotation: number;
  privateKey: KeyObject;
  /** 32 bytes. */
  publicKey: Uint8Array;
};

/** RFC 8410: what stands before the 32-byte seed of an Ed25519 key in PKCS #8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
/** RFC 8410: what stands before the 32 bytes of a public key in SubjectPublicKeyInfo. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** C2SP signed-note: signature type of Ed25519. */
const ED25519 = 1;

/** The origin line and key name: no spaces and no plus, as C2SP demands. */
export function originOf(workspaceId: string): string {
  return `plumbline/workspace/${workspaceId}`;
}

/** Derived from the master key, so that every node of an installation signs alike and the database holds no secret. */
export function noteKey(workspaceId: string, rotation: number): NoteKey {
  const seed = deriveKey('checkpoint signing', workspaceId, rotation);
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    name: originOf(workspaceId),
    rotation,
    privateKey,
    publicKey: new Uint8Array(der.subarray(SPKI_PREFIX.length)),
  };
}

/** Key id: the first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). */
export function keyId(name: string, publicKey: Uint8Array): Uint8Array {
  return createHash('sha256')
    .update(`${name}\n`, 'utf8')
    .update(Uint8Array.of(ED25519))
    .update(publicKey)
    .digest()
    .subarray(0, 4);
}

/** The verifier key line that others keep: `name+id+base64(0x01 ‖ public key)`. */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  const id = Buffer.from(keyId(name, publicKey)).toString('hex');
  return `${name}+${id}+${Buffer.concat([Uint8Array.of(ED25519), publicKey]).toString('base64')}`;
}

/** What people compare by eye: SHA-256 of the public key, hex in groups of four. */
export function keyFingerprint(publicKey: Uint8Array): string {
  const hex = createHash('sha256').update(publicKey).digest('hex');
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

/** Null where the line is no Ed25519 verifier key or its id is not the key's. */
export function parseVerifierKey(line: string): { name: string; publicKey: Uint8Array } | null {
  const parts = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line.trim());
  if (!parts) return null;
  const [, name = '', id = '', encoded = ''] = parts;
  const bytes = Buffer.from(encoded, 'base64');
  const publicKey = new Uint8Array(bytes.subarray(1));
  if (bytes[0] !== ED25519 || bytes.toString('base64') !== encoded) return null;
  return Buffer.from(keyId(name, publicKey)).toString('hex') === id ? { name, publicKey } : null;
}

export function publicKeyObject(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
}
