// Puts several files into one archive, piece by piece and without compressing, so that one upload is one import.
import type { Zip } from 'fflate';

export type Packed = { name: string; body: Blob };

/** A chosen ZIP file goes as it is. Throws a sentence where there is nothing to send. */
export async function packFiles(files: readonly File[], signal: AbortSignal): Promise<Packed> {
  const [only] = files;
  if (!only) throw new Error('Choose at least one file.');
  if (files.length === 1 && /\.zip$/i.test(only.name)) return { name: only.name, body: only };
  if (files.some((file) => /\.zip$/i.test(file.name)))
    throw new Error('Give either one ZIP file or files that are not packed.');
  const twice = files.map(nameOf).find((name, index, names) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(
      `Two of the files are called "${twice}": one would take the place of the other. Rename one, or choose the folder that holds them.`,
    );
  const fflate = await import('fflate');
  const parts: Blob[] = [];
  let failed: Error | null = null;
  const zip = new fflate.Zip((error, piece) => {
    if (error) failed = error;
    // A Blob of its own, so that the browser can keep large ones on disk.
    else parts.push(new Blob([new Uint8Array(piece)]));
  });
  for (const file of files) {
    await addFile(zip, new fflate.ZipPassThrough(nameOf(file)), file, signal);
    if (failed) throw failed;
  }
  zip.end();
  const name = files.length === 1 ? `${only.name}.zip` : 'files.zip';
  return { name, body: new Blob(parts, { type: 'application/zip' }) };
}

async function addFile(
  zip: Zip,
  entry: InstanceType<typeof import('fflate').ZipPassThrough>,
  file: File,
  signal: AbortSignal,
): Promise<void> {
  zip.add(entry);
  const reader = file.stream().getReader();
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    entry.push(value);
  }
  entry.push(new Uint8Array(0), true);
}

/** A file of a chosen folder keeps its path below that folder. */
function nameOf(file: File): string {
  const path = file.webkitRelativePath || file.name;
  const parts = path.split('/');
  return parts.length > 1 ? parts.slice(1).join('/') : path;
}
