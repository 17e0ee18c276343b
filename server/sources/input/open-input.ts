// Opens what a person gives to an import: a folder, a ZIP archive, a workbook or one file.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportProblem } from '../import-problem';
import type { OpenInput } from './input-file';
import { listTables } from './list-tables';
import { openFolder } from './open-folder';
import { openZip } from './open-zip';

const ZIP_MAGIC = Buffer.from('PK');

/** @param name what the file was called when it was uploaded, where the path says nothing */
export async function openInput(path: string, name = basename(path)): Promise<OpenInput> {
  const stats = await stat(path).catch(() => null);
  if (!stats) throw new ImportProblem('unreadable_input', `There is no file or folder "${path}".`);
  if (stats.isDirectory()) return listTables(await openFolder(path));
  if (!stats.isFile())
    throw new ImportProblem('unreadable_input', `"${path}" is neither a file nor a folder.`);
  if (stats.size === 0) throw new ImportProblem('unreadable_input', `"${name}" is empty.`);
  if (await startsWithZipMagic(path)) return listTables(await openZip(path, name, stats.size));
  return listTables({
    files: [{ name, bytes: stats.size, open: async () => createReadStream(path) }],
    ignored: [],
    close: () => undefined,
  });
}

async function startsWithZipMagic(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.equals(ZIP_MAGIC);
  } finally {
    await handle.close();
  }
}
