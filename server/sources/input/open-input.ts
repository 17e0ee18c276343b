// Opens what a person gives to an import: a folder, a ZIP archive, a workbook or one file.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportProblem } from '../import-problem';
import { headOf, refuseForeignFormat } from './foreign-format';
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
  const head = await headOf(path);
  refuseForeignFormat(name, head);
  if (head.subarray(0, ZIP_MAGIC.length).equals(ZIP_MAGIC))
    return listTables(await openZip(path, name, stats.size));
  return listTables({
    files: [{ name, bytes: stats.size, open: async () => createReadStream(path) }],
    ignored: [],
    close: () => undefined,
  });
}
