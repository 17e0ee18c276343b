// Adds one part of a snapshot's file: text as text, which is half as long on its way as bytes in hex.
import { isAscii, isUtf8 } from 'node:buffer';
import { sql } from 'drizzle-orm';
import { snapshotFile } from '@/db/schema/snapshot';
import type { FilePart } from '@/server/snapshots/parted-file';
import type { MoveTx } from '../definition';

export async function insertFilePart(
  tx: MoveTx,
  of: { workspaceId: string; snapshotId: string },
  { name, part, bytes }: FilePart,
): Promise<void> {
  // A part may end inside a character, and no text of PostgreSQL holds a zero.
  const isText = isUtf8(bytes) && !bytes.includes(0);
  // Nearly all is ASCII, which becomes a text of half the size.
  const text = () => bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const written = isText ? sql<Uint8Array>`convert_to(${text()}::text, 'UTF8')` : bytes;
  await tx.insert(snapshotFile).values({ ...of, name, part, bytes: written });
}
