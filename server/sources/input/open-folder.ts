// Lists the tables of a folder, in the order of their names; refuses symbolic links, which may lead anywhere.
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportProblem } from '../import-problem';
import { headOf, refuseForeignFormat } from './foreign-format';
import type { InputFile, OpenInput } from './input-file';
import {
  isArchiveName,
  isLeftover,
  isTableName,
  MAX_FILES,
  MAX_FOLDER_DEPTH,
  reasonNotRead,
} from './input-limits';
import { openZip } from './open-zip';

export async function openFolder(root: string): Promise<OpenInput> {
  const files: InputFile[] = [];
  const ignored: OpenInput['ignored'] = [];
  const closing: (() => void)[] = [];

  async function walk(folder: string, prefix: string, depth: number): Promise<void> {
    const names = (await readdir(folder)).sort();
    for (const base of names) {
      if (isLeftover(base)) continue;
      const path = join(folder, base);
      const name = prefix + base;
      const stats = await lstat(path);
      if (stats.isSymbolicLink()) {
        throw new ImportProblem(
          'unsafe_archive',
          `"${name}" is a symbolic link. Put the file itself into the folder.`,
        );
      }
      if (stats.isDirectory()) {
        if (depth < MAX_FOLDER_DEPTH) await walk(path, `${name}/`, depth + 1);
        else
          ignored.push({ name, bytes: 0, reason: `Folders deeper than ${MAX_FOLDER_DEPTH} are not read.` });
        continue;
      }
      if (!stats.isFile() || !(isTableName(base) || isArchiveName(base))) {
        ignored.push({ name, bytes: stats.size, reason: reasonNotRead(base) });
        continue;
      }
      if (isArchiveName(base)) {
        await addArchive(path, name, stats.size);
        continue;
      }
      if (files.length >= MAX_FILES)
        throw new ImportProblem('unreadable_input', `The folder holds more than ${MAX_FILES} tables.`);
      files.push({ name, bytes: stats.size, open: async () => createReadStream(path) });
    }
  }

  /** A weekly export may come as several archives. */
  async function addArchive(path: string, name: string, bytes: number): Promise<void> {
    refuseForeignFormat(name, await headOf(path));
    const inner = await openZip(path, name, bytes);
    closing.push(inner.close);
    const isBook = inner.files.some(({ rows }) => rows);
    for (const each of inner.files) files.push(isBook ? each : { ...each, name: `${name}/${each.name}` });
    for (const each of inner.ignored) ignored.push(isBook ? each : { ...each, name: `${name}/${each.name}` });
  }

  const close = () => {
    for (const each of closing) each();
  };
  try {
    await walk(root, '', 0);
  } catch (error) {
    close();
    throw error;
  }
  return { files, ignored, close };
}
