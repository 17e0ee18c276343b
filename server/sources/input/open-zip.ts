// Reads a ZIP archive in place; refuses archives that lie about sizes, leave their folder or grow out of all proportion.
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ImportProblem } from '../import-problem';
import type { InputFile, OpenInput } from './input-file';
import {
  isTableName,
  MAX_FILES,
  MAX_TOTAL_BYTES,
  MAX_ZIP_RATIO,
  NOT_A_TABLE,
  ZIP_RATIO_FLOOR_BYTES,
} from './input-limits';

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

export async function openZip(path: string): Promise<OpenInput> {
  return readZip(() => openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true }));
}

/** The archive, wherever its bytes lie. */
export async function readZip(open: () => Promise<ZipFile>): Promise<OpenInput> {
  const zip = await open().catch(() => {
    throw new ImportProblem(
      'unreadable_input',
      'The ZIP file cannot be read: it is damaged or cut off. Make it again.',
    );
  });
  try {
    return await listEntries(zip);
  } catch (error) {
    zip.close();
    if (error instanceof ImportProblem) throw error;
    throw unsafe(`The ZIP file is not well formed (${messageOf(error)}). Make it again.`);
  }
}

async function listEntries(zip: ZipFile): Promise<OpenInput> {
  const files: InputFile[] = [];
  const ignored: OpenInput['ignored'] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith('/')) continue;
    total += entry.uncompressedSize;
    refuseUnsafe(entry, files.length + ignored.length, total);
    if (isTableName(name) && !isJunk(name)) {
      files.push({ name, bytes: entry.uncompressedSize, open: () => zip.openReadStreamPromise(entry) });
    } else {
      ignored.push({ name, bytes: entry.uncompressedSize, reason: NOT_A_TABLE });
    }
  }
  return { files, ignored, close: () => zip.close() };
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

/** What archivers of a desktop leave beside the files. */
function isJunk(name: string): boolean {
  return name.startsWith('__MACOSX/') || (name.split('/').at(-1) ?? '').startsWith('.');
}

function unsafe(message: string): ImportProblem {
  return new ImportProblem('unsafe_archive', message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
