// The verifier as a file: what a bundle carries along, byte for byte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function readVerifier(): Buffer {
  return readFileSync(join(process.cwd(), 'server/snapshots/verify/verify.mjs'));
}
