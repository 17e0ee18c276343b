// Streams an upload into the spool, encrypted; a body that is cut off, too long or empty leaves nothing behind.
import { open, rm } from 'node:fs/promises';
import { ImportProblem } from '../import-problem';
import { BLOCK_BYTES, sealBlock, spoolKey } from './spool-cipher';
import { spoolName, spoolPath } from './spool-place';

export type Spooled = { name: string; bytes: number };

export async function writeSpool(
  body: AsyncIterable<Uint8Array>,
  into: { workspaceId: string; importId: string; maxBytes: number; expectedBytes: number | null },
): Promise<Spooled> {
  const name = spoolName(into.importId);
  const path = spoolPath(name);
  const key = spoolKey(into.workspaceId, into.importId);
  const handle = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    let held: Buffer = Buffer.alloc(0);
    let index = 0;
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > into.maxBytes) {
        throw new ImportProblem(
          'unreadable_input',
          `The upload is larger than ${Math.floor(into.maxBytes / 1024 ** 2)} MB. Import it with the command instead.`,
        );
      }
      held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
      while (held.length >= BLOCK_BYTES) {
        await handle.write(sealBlock(key, index++, held.subarray(0, BLOCK_BYTES)));
        held = held.subarray(BLOCK_BYTES);
      }
    }
    if (held.length > 0) await handle.write(sealBlock(key, index, held));
    if (bytes === 0) throw new ImportProblem('unreadable_input', 'The upload is empty.');
    if (into.expectedBytes !== null && into.expectedBytes !== bytes) {
      throw new ImportProblem(
        'unreadable_input',
        `The upload was cut off: ${bytes} of ${into.expectedBytes} bytes arrived. Send it again.`,
      );
    }
    return { name, bytes };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
