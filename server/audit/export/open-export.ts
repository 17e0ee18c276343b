// Opens a file that somebody brought: an export, an entry's proof or a checkpoint; whatever it is, the answer is a verdict.
import { open, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { EXPORT_FILES } from './export-format';
import {
  type FileVerdict,
  type KeptNote,
  notChecked,
  verifyCheckpointFile,
  verifyEntryProof,
  verifyExport,
} from './verify-files';

/** Nothing besides the entries is larger. */
const MOST_BYTES = 5_000_000;

/** @param kept checkpoints to compare an export's entries with. Throws only where the file cannot be read at all. */
export async function verifyFile(
  path: string,
  pinned: readonly string[],
  kept: readonly KeptNote[] = [],
): Promise<FileVerdict> {
  const handle = await open(path);
  const start = Buffer.alloc(2);
  const { size } = await handle.stat();
  await handle.read(start, 0, 2, 0);
  await handle.close();
  if (start.toString('latin1') === 'PK') return verifyArchive(path, pinned, kept);
  if (kept.length > 0)
    return notChecked('Kept checkpoints are compared with an export of entries, and this is none.');
  if (size > MOST_BYTES) return { valid: false, reason: 'It is no export, proof or checkpoint.', seq: null };
  const content = await readFile(path, 'utf8');
  if (content.trimStart().startsWith('{')) {
    const json = parseJson(content);
    return json === undefined
      ? { valid: false, reason: 'It is no JSON.', seq: null }
      : isLineProof(json)
        ? notOfTheLog('the proof of one line of a snapshot')
        : verifyEntryProof(json, pinned);
  }
  if (pinned.length === 0)
    return notChecked('A checkpoint by itself needs the key that signed it: give it with --key.');
  return verifyCheckpointFile({ note: content, keys: [], pinned });
}

const SNAPSHOT_CHECK = 'check it with "plumbline verify FILE", or drop it on Snapshots → Verify';

/** Sound or not, it is checked elsewhere: nothing is said of its bytes. */
function notOfTheLog(what: string): FileVerdict {
  return notChecked(`The file is ${what}, not of the audit log: ${SNAPSHOT_CHECK}.`);
}

const isLineProof = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'plumbline line proof';

async function verifyArchive(
  path: string,
  pinned: readonly string[],
  kept: readonly KeptNote[],
): Promise<FileVerdict> {
  const no = (reason: string): FileVerdict => ({ valid: false, reason, seq: null });
  let zip: ZipFile | undefined;
  try {
    zip = await promisify<string, yauzl.Options, ZipFile>(yauzl.open)(path, {
      lazyEntries: true,
      autoClose: false,
    });
    const files = await listFiles(zip);
    if (files.has('lines.ndjson') && files.has(EXPORT_FILES.manifest))
      return notOfTheLog('a snapshot’s bundle');
    const names: string[] = Object.values(EXPORT_FILES);
    const other = [...files.keys()].find((name) => !names.includes(name));
    if (other !== undefined)
      return no(`The archive holds ${other.slice(0, 80)}, which belongs to no export.`);
    const missing = names.find((name) => !files.has(name));
    if (missing) return no(`The archive holds no ${missing}.`);
    const held = zip;
    const read = async (name: string): Promise<string> => {
      const file = files.get(name);
      if (!file || file.uncompressedSize > MOST_BYTES) throw new Error(`${name} is too large.`);
      return text(await openFile(held, file));
    };
    const entries = files.get(EXPORT_FILES.entries);
    if (!entries) return no('The archive holds no entries.');
    return await verifyExport(
      {
        manifest: parseJson(await read(EXPORT_FILES.manifest)),
        proof: parseJson(await read(EXPORT_FILES.proof)),
        checkpoint: await read(EXPORT_FILES.checkpoint),
        keys: (await read(EXPORT_FILES.keys)).split('\n').filter((line) => line !== ''),
        entries: linesOf(await openFile(held, entries)),
      },
      pinned,
      kept,
    );
  } catch (error) {
    return no(`The archive cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    zip?.close();
  }
}

/** Lines as bytes; what fails while reading fails the loop that reads. */
async function* linesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
    }
    if (rest.length > MOST_BYTES) throw new Error('a line of it does not end');
  }
  if (rest.length > 0) yield rest;
}

function listFiles(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Entry>();
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      if (files.has(entry.fileName)) reject(new Error(`it holds ${entry.fileName} twice`));
      files.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openFile(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    // What is no JSON is told of as such by whoever asked.
    return undefined;
  }
}
