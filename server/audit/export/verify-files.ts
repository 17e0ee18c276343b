// Checks an export of the log, an entry's proof or a checkpoint by itself: no database, no trust in what the file says of itself.
import type { ZodError } from 'zod';
import { openCheckpoint } from '../checkpoint/checkpoint';
import { keyFingerprint, parseVerifierKey } from '../checkpoint/note-key';
import { isSameHash, leafHash } from '../merkle/hash';
import { nodesOf } from '../merkle/proof-ranges';
import { RootBuilder } from '../merkle/root-builder';
import { verifyInclusion } from '../merkle/verify-inclusion';
import { EntryProof, ExportManifest, ExportProof } from './export-format';

export type FileVerdict =
  | {
      valid: true;
      says: string[];
      origin: string;
      size: string;
      root: string;
      fingerprint: string;
      isKeyPinned: boolean;
    }
  /** `isOther`: nothing was checked, since another check, another file or a key is needed for it. */
  | { valid: false; isOther?: true; reason: string; seq: number | null };

type Signed = { note: string; keys: readonly string[]; pinned: readonly string[] };
type Head = { origin: string; size: bigint; root: Uint8Array; fingerprint: string; isKeyPinned: boolean };

const no = (reason: string, seq: number | null = null): FileVerdict => ({ valid: false, reason, seq });
export const notChecked = (reason: string): FileVerdict => ({
  valid: false,
  isOther: true,
  reason,
  seq: null,
});
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

/** @param signed.pinned verifier keys that the reader brought; without any, the file's own are taken and shown to be compared. */
function openSigned({ note, keys, pinned }: Signed): Head | string {
  const lines = pinned.length > 0 ? pinned : keys;
  const parsed = lines.map(parseVerifierKey);
  const broken = parsed.indexOf(null);
  if (broken >= 0) return `A verifier key cannot be read: ${(lines[broken] ?? '').slice(0, 80)}`;
  const known = parsed.filter((key) => key !== null);
  const opened = openCheckpoint(note, known);
  if (!opened.ok) return `The checkpoint is not good: ${opened.reason}`;
  const { origin, size, root } = opened.checkpoint;
  const signer = known.find((key) => openCheckpoint(note, [key]).ok);
  if (signer?.name !== origin) return 'The checkpoint is not good: it is signed for another log.';
  return {
    origin,
    size,
    root,
    fingerprint: keyFingerprint(signer.publicKey),
    isKeyPinned: pinned.length > 0,
  };
}

function wrongIn({ issues: [issue] }: ZodError): string {
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(' ');
}

function valid({ origin, size, root, fingerprint, isKeyPinned }: Head, says: string[]): FileVerdict {
  return { valid: true, says, origin, size: String(size), root: hex(root), fingerprint, isKeyPinned };
}

export function verifyCheckpointFile(signed: Signed): FileVerdict {
  const head = openSigned(signed);
  return typeof head === 'string' ? no(head) : valid(head, [`A checkpoint of ${head.size} entries, signed.`]);
}

/** @param json a parsed entry proof; anything else is told of. */
export function verifyEntryProof(json: unknown, pinned: readonly string[]): FileVerdict {
  const parsed = EntryProof.safeParse(json);
  if (!parsed.success) return no(`It is no entry proof: ${wrongIn(parsed.error)}`);
  const { seq, size, leaf, leafHash: stated, proof, root, checkpoint, keys, origin } = parsed.data;
  const head = openSigned({ note: checkpoint, keys, pinned });
  if (typeof head === 'string') return no(head);
  if (head.origin !== origin || head.size !== BigInt(size) || hex(head.root) !== root)
    return no('The proof is for another head than its checkpoint.');
  if (leaf !== null && !isSameHash(leafHash(Buffer.from(leaf, 'utf8')), bytes(stated)))
    return no(`The text is not that of entry ${seq}.`, seq);
  const claim = { index: seq, size, leafHash: bytes(stated), proof: proof.map(bytes), root: head.root };
  if (!verifyInclusion(claim)) return no(`Entry ${seq} is not in the log of ${size} entries.`, seq);
  const says = [`Entry ${seq} is in the log of ${size} entries.`];
  if (leaf === null) says.push('Its text is not in the file; only its hash is.');
  return valid(head, says);
}

export type ExportFiles = {
  manifest: unknown;
  proof: unknown;
  checkpoint: string;
  keys: readonly string[];
  /** The lines of entries.ndjson, without their newlines. */
  entries: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** A checkpoint that somebody kept, by the name of its file: the entries have to have grown out of it. */
export type KeptNote = { name: string; note: string };

export async function verifyExport(
  files: ExportFiles,
  pinned: readonly string[],
  keptNotes: readonly KeptNote[] = [],
): Promise<FileVerdict> {
  const manifest = ExportManifest.safeParse(files.manifest);
  const proof = ExportProof.safeParse(files.proof);
  if (!manifest.success) return no(`manifest.json is not that of a log export: ${wrongIn(manifest.error)}`);
  if (!proof.success) return no(`proof.json holds something else than hashes: ${wrongIn(proof.error)}`);
  const { from, to, size, root, origin, erasedValues } = manifest.data;
  const head = openSigned({ note: files.checkpoint, keys: files.keys, pinned });
  if (typeof head === 'string') return no(head);
  if (head.origin !== origin || head.size !== BigInt(size) || hex(head.root) !== root)
    return no('manifest.json names another head than checkpoint.txt.');
  const kept = openKept(keptNotes, { keys: files.keys, pinned, head, from, to });
  if ('valid' in kept) return kept;
  const before = nodesOf({ from: 0, to: from });
  const behind = nodesOf({ from: to + 1, to: size });
  if (
    from > to ||
    to >= size ||
    before.length !== proof.data.before.length ||
    behind.length !== proof.data.behind.length
  )
    return no('proof.json does not fit the entries that manifest.json names.');
  const tree = new RootBuilder();
  before.forEach(({ level }, i) => {
    tree.push(level, bytes(proof.data.before[i] ?? ''));
  });
  const apart = () => kept.find((one) => one.size === seq && !isSameHash(one.root, tree.root()));
  let seq = from;
  for await (const line of files.entries) {
    const other = apart();
    if (other) return no(notGrown(other));
    if (seq > to) return no(`entries.ndjson holds more than the entries ${from} to ${to}.`, seq);
    const wrong = lineProblem(line, origin);
    if (wrong) return no(`entries.ndjson, line ${seq - from + 1}: ${wrong}`, seq);
    tree.push(0, leafHash(line));
    seq++;
  }
  const last = apart();
  if (last) return no(notGrown(last));
  if (seq !== to + 1) return no(`entries.ndjson ends before entry ${to}.`, seq);
  behind.forEach(({ level }, i) => {
    tree.push(level, bytes(proof.data.behind[i] ?? ''));
  });
  if (!isSameHash(tree.root(), head.root))
    return no('The entries and hashes do not give the signed root: something in them was changed.');
  return valid(head, [
    `Entries ${from} to ${to} are in the log of ${size} entries, whole and in order.`,
    ...kept.map((one) => `The log grew out of the ${one.size} entries that ${one.name} is signed for.`),
    ...(erasedValues > 0
      ? [`${erasedValues} values beside them were erased; their digests are still in the entries.`]
      : []),
  ]);
}

type Kept = { name: string; size: number; root: Uint8Array };
const notGrown = ({ name, size }: Kept) =>
  `The log did not grow out of the ${size} entries that ${name} is signed for: something before was changed.`;

/** Those that can be compared: their last entry, or the one after it, has to be in the export. */
function openKept(
  notes: readonly KeptNote[],
  { keys, pinned, head, from, to }: Omit<Signed, 'note'> & { head: Head; from: number; to: number },
): Kept[] | FileVerdict {
  const kept: Kept[] = [];
  for (const { name, note } of notes) {
    const opened = openSigned({ note, keys, pinned });
    if (typeof opened === 'string') return no(`${name}: ${opened}`);
    const size = Number(opened.size);
    if (opened.origin !== head.origin) return no(`${name} is a checkpoint of another log.`);
    if (opened.size > head.size)
      return no(
        `${name} is signed for ${size} entries, and the log holds ${head.size}: its end was cut off.`,
      );
    if (size < from || size > to + 1)
      return notChecked(
        `${name} is signed for ${size} entries, and the export holds ${from} to ${to}: it can be compared with one that holds entry ${size}.`,
      );
    kept.push({ name, size, root: opened.root });
  }
  return kept;
}

function lineProblem(line: Uint8Array, origin: string): string | null {
  try {
    const leaf: unknown = JSON.parse(Buffer.from(line).toString('utf8'));
    const workspace =
      typeof leaf === 'object' && leaf !== null && 'workspace' in leaf ? leaf.workspace : null;
    return origin.endsWith(`/${String(workspace)}`) ? null : 'it is of another workspace.';
  } catch {
    return 'it is no JSON.';
  }
}
