// Adds one part of a snapshot's file, deflated: a fifth of it goes to the database, which would take longer to make it smaller by less.
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { snapshotFile } from '@/db/schema/snapshot';
import type { FilePart } from '@/server/snapshots/parted-file';
import type { MoveTx } from '../definition';

const deflated = promisify(deflateRaw);
/** Of JSON lines, less makes more bytes in more time, and more gains a tenth of them for half as much again. */
const LEVEL = 3;

export async function insertFilePart(
  tx: MoveTx,
  of: { workspaceId: string; snapshotId: string },
  { name, part, bytes }: FilePart,
): Promise<void> {
  const packed = await deflated(bytes, { level: LEVEL });
  await tx.insert(snapshotFile).values({ ...of, name, part, bytes: packed, isDeflated: true });
}
