// The bytes of a stored part as its file has them; parts of earlier versions were stored as they are.
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { snapshotFile } from '@/db/schema/snapshot';

const inflated = promisify(inflateRaw);

export async function partBytes({
  bytes,
  isDeflated,
}: Pick<typeof snapshotFile.$inferSelect, 'bytes' | 'isDeflated'>): Promise<Uint8Array> {
  return isDeflated ? inflated(bytes) : bytes;
}
