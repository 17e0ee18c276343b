// Opens a spooled upload for the importer: a table as a stream, an archive by random access; plain bytes stay in memory.
import { type FileHandle, open, stat } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { ImportProblem } from '../import-problem';
import type { InputFile, OpenInput } from '../input/input-file';
import { listTables } from '../input/list-tables';
import { readZip, ZIP_OPTIONS } from '../input/open-zip';
import { BLOCK_BYTES, openBlock, plainSize, SEALED_BYTES, spoolKey } from './spool-cipher';
import { spoolPath } from './spool-place';

export async function openSpooled(
  spooled: { name: string; workspaceId: string; importId: string },
  fileName: string,
): Promise<OpenInput> {
  const path = spoolPath(spooled.name);
  const stats = await stat(path).catch(() => null);
  if (!stats) throw new ImportProblem('unreadable_input', 'The upload is gone. Send the files again.');
  const key = spoolKey(spooled.workspaceId, spooled.importId);
  const bytes = plainSize(stats.size);
  const handle = await open(path, 'r');
  try {
    return await openHandle(handle, key, bytes, fileName);
  } catch (error) {
    await handle.close(); // a file that cannot be read must not stay open: the worker lives for weeks
    throw error;
  }
}

async function openHandle(
  handle: FileHandle,
  key: Buffer,
  bytes: number,
  fileName: string,
): Promise<OpenInput> {
  const read = (start: number, end: number) =>
    Readable.from(blocks(handle, key, start, Math.min(end, bytes)));
  const raw: InputFile = { name: fileName, bytes, open: async () => read(0, bytes) };
  const magic = Buffer.concat(await read(0, 2).toArray());
  if (magic.toString('latin1') !== 'PK') {
    const close = () => void handle.close();
    return listTables({ files: [raw], ignored: [], close });
  }
  const reader = new SpoolReader(read);
  const opened = await readZip(() => fromRandomAccessReaderPromise(reader, bytes, ZIP_OPTIONS), raw);
  return listTables({ ...opened, close: () => void handle.close() });
}

class SpoolReader extends RandomAccessReader {
  constructor(private readonly readRange: (start: number, end: number) => Readable) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return this.readRange(start, end).pipe(new PassThrough());
  }
}

async function* blocks(handle: FileHandle, key: Buffer, start: number, end: number): AsyncGenerator<Buffer> {
  for (let index = Math.floor(start / BLOCK_BYTES); index * BLOCK_BYTES < end; index++) {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(SEALED_BYTES),
      0,
      SEALED_BYTES,
      index * SEALED_BYTES,
    );
    const plain = openBlock(key, index, buffer.subarray(0, bytesRead));
    const from = Math.max(0, start - index * BLOCK_BYTES);
    yield plain.subarray(from, Math.min(plain.length, end - index * BLOCK_BYTES));
  }
}
