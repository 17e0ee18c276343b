// Encrypts a spooled upload in blocks that can be read one by one: AES-256-GCM, a nonce and a tag for each block.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deriveKey } from '@/server/audit/keys';

export const BLOCK_BYTES = 65_536;
const TAG_BYTES = 16;
export const SEALED_BYTES = BLOCK_BYTES + TAG_BYTES;

/** A key of its own for each import, so that a block's number can be its nonce. */
export function spoolKey(workspaceId: string, importId: string): Buffer {
  return deriveKey('import spool', `${workspaceId} ${importId}`);
}

export function sealBlock(key: Buffer, index: number, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the block is not what was written. */
export function openBlock(key: Buffer, index: number, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES)), decipher.final()]);
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}

/** How many plain bytes a sealed file of this size holds. */
export function plainSize(sealedSize: number): number {
  const whole = Math.floor(sealedSize / SEALED_BYTES);
  const rest = sealedSize % SEALED_BYTES;
  return whole * BLOCK_BYTES + (rest > TAG_BYTES ? rest - TAG_BYTES : 0);
}
