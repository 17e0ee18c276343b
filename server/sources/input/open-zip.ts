// Reads a ZIP archive or a workbook in place; refuses what lies about sizes, leaves its folder or grows out of proportion.
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ImportProblem } from '../import-problem';
import { openWorkbook } from '../xlsx/open-workbook';
import { refuseForeignFormat } from './foreign-format';
import type { InputFile, OpenInput } from './input-file';
import {
  isArchiveName,
  isLeftover,
  isTableName,
  MAX_FILES,
  MAX_INNER_ARCHIVE_BYTES,
  MAX_TOTAL_BYTES,
  MAX_ZIP_RATIO,
  reasonNotRead,
  ZIP_RATIO_FLOOR_BYTES,
} from './input-limits';

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;
/** autoClose off: entries are opened again and again while the import reads. */
export const ZIP_OPTIONS = { autoClose: false, lazyEntries: true, strictFileNames: true } as const;

export async function openZip(path: string, name: string, bytes: number): Promise<OpenInput> {
  const raw: InputFile = { name, bytes, open: async () => createReadStream(path) };
  return readZip(() => openPromise(path, ZIP_OPTIONS), raw);
}

/** The archive, wherever its bytes lie. `depth` counts the archives around it. */
export async function readZip(open: () => Promise<ZipFile>, raw: InputFile, depth = 0): Promise<OpenInput> {
  const zip = await open().catch(() => {
    throw new ImportProblem(
      'unreadable_input',
      `${depth > 0 ? `"${raw.name}"` : 'The ZIP file'} cannot be read: it is damaged or cut off. Make it again.`,
    );
  });
  try {
    return await listEntries(zip, raw, depth);
  } catch (error) {
    zip.close();
    if (error instanceof ImportProblem) throw error;
    throw unsafe(`The ZIP file is not well formed (${messageOf(error)}). Make it again.`);
  }
}

async function listEntries(zip: ZipFile, raw: InputFile, depth: number): Promise<OpenInput> {
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    total += entry.uncompressedSize;
    refuseUnsafe(entry, entries.length, total);
    entries.push(entry);
  }
  const closing = [() => zip.close()];
  const close = () => {
    for (const each of closing) each();
  };
  if (entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) {
    const parts = new Map(entries.map((entry) => [entry.fileName, entry]));
    const opened = await openWorkbook(raw, (path) => {
      const entry = parts.get(path);
      return entry && (() => zip.openReadStreamPromise(entry));
    });
    return { ...opened, close };
  }
  const files: InputFile[] = [];
  const ignored: OpenInput['ignored'] = [];
  for (const entry of entries) {
    const { fileName: name, uncompressedSize: bytes } = entry;
    if (isLeftover(name)) continue;
    const file: InputFile = { name, bytes, open: () => zip.openReadStreamPromise(entry) };
    if (!isTableName(name) && !isArchiveName(name))
      ignored.push({ name, bytes, reason: reasonNotRead(name) });
    else if (isTableName(name)) files.push(file);
    else {
      const inner = await openInner(file, depth);
      files.push(...inner.files);
      ignored.push(...inner.ignored);
      closing.push(inner.close);
    }
  }
  return { files, ignored, close };
}

/** An archive or a workbook inside an archive: its bytes can only be had in order, so they are kept while it is read. */
async function openInner(file: InputFile, depth: number): Promise<OpenInput> {
  if (depth > 0) throw unsafe(`"${file.name}" is an archive in an archive in an archive. Unpack it first.`);
  if (file.bytes > MAX_INNER_ARCHIVE_BYTES)
    throw unsafe(
      `"${file.name}" in the ZIP file is larger than ${MAX_INNER_ARCHIVE_BYTES / 1024 ** 2} MB. Give it by itself, or put it into a folder instead of an archive.`,
    );
  const bytes = Buffer.concat(await (await file.open()).toArray());
  refuseForeignFormat(file.name, bytes);
  const raw: InputFile = { ...file, open: async () => Readable.from([bytes]) };
  const opened = await readZip(() => fromBufferPromise(bytes, { ...ZIP_OPTIONS }), raw, depth + 1);
  const isBook = opened.files.some(({ rows }) => rows);
  const named = <T extends { name: string }>(each: T): T =>
    isBook ? each : { ...each, name: `${file.name}/${each.name}` };
  return { ...opened, files: opened.files.map(named), ignored: opened.ignored.map(named) };
}

function refuseUnsafe(entry: Entry, before: number, total: number): void {
  const name = entry.fileName;
  if (before >= MAX_FILES)
    throw unsafe(`The ZIP file holds more than ${MAX_FILES} files. Split it into several imports.`);
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK) {
    throw unsafe(`"${name}" in the ZIP file is a symbolic link. Put the file itself into the archive.`);
  }
  if (entry.isEncrypted())
    throw unsafe(`"${name}" in the ZIP file is encrypted. Make the archive without a password.`);
  if (total > MAX_TOTAL_BYTES)
    throw unsafe('The ZIP file would grow beyond 16 GB. Split it into several imports.');
  const grows = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > ZIP_RATIO_FLOOR_BYTES && grows > MAX_ZIP_RATIO) {
    throw unsafe(
      `"${name}" in the ZIP file would grow ${Math.round(grows)} times, more than the ${MAX_ZIP_RATIO} times allowed. Give the file unpacked.`,
    );
  }
}

function unsafe(message: string): ImportProblem {
  return new ImportProblem('unsafe_archive', message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
